/** Words of the demo bench. */
export const demoWords = {
  banner: {
    id: 'BENCH DEMO: semua pengujian di sini simulasi, tidak dapat diterbitkan, dan tersimpan terpisah dari bench yang sebenarnya.',
    en: 'DEMO BENCH: every test here is simulated, can never be issued, and is kept apart from the real bench.',
  },
  title: { id: 'Bench demo', en: 'Demo bench' },
  explain: {
    id: 'Sepeda motor, meter, dan pengendara simulasi, dengan contoh pengujian yang lulus, tidak lulus, terlalu dekat dengan batas, dan tidak sah. Bench demo berjalan di samping bench ini dengan folder data sendiri; catatan resmi tidak tersentuh.',
    en: 'A simulated motorcycle, meter and rider, with example tests that passed, failed, came too close to the limit, and are invalid. The demo bench runs beside this one with a data folder of its own; official records are not touched.',
  },
  open: { id: 'Buka bench demo', en: 'Open the demo bench' },
  opening: {
    id: 'Menyiapkan contoh pengujian, sekitar setengah menit…',
    en: 'Carrying out the example tests, about half a minute…',
  },
  opened: {
    id: 'Bench demo terbuka di jendela lain.',
    en: 'The demo bench is open in another window.',
  },
  go: { id: 'Ke bench demo', en: 'Go to the demo bench' },
  remove: { id: 'Hapus data demo', en: 'Remove the demo data' },
  removeTitle: { id: 'Hapus data demo?', en: 'Remove the demo data?' },
  removeExplain: {
    id: 'Bench demo ditutup dan semua pengujian di dalamnya dihapus. Catatan bench ini tidak tersentuh.',
    en: 'The demo bench is closed and every test in it is removed. The records of this bench are not touched.',
  },
  keep: { id: 'Biarkan', en: 'Keep them' },
} as const;

/** Why the demo bench cannot be opened or removed. */
export const demoProblemWords = {
  DEMO_NOT_HERE: {
    id: 'Bench ini tidak dapat membuka bench demo. Bukalah dari bench yang sebenarnya.',
    en: 'This bench can open no demo bench. Open it from the real bench.',
  },
  DEMO_NOT_STARTED: {
    id: 'Bench demo tidak dapat dibuka. Bench ini tidak terganggu. Coba lagi; bila terulang, jalankan "npm start -- --demo" dan baca pesannya.',
    en: 'The demo bench did not start. This bench is not affected. Try again; if it happens again, run "npm start -- --demo" and read its message.',
  },
  DEMO_FOLDER_TAKEN: {
    id: 'Di folder untuk bench demo ada data lain. Tidak ada yang diubah. Pilih folder lain dengan --data.',
    en: 'Other data lie in the folder for the demo bench. Nothing was changed. Choose another folder with --data.',
  },
} as const;

/** One code of {@link demoProblemWords}. */
export type DemoProblemCode = keyof typeof demoProblemWords;
