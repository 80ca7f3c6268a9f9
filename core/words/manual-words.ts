/** Words around the user manual; its text lies in `docs/manual`. */
export const manualWords = {
  menu: { id: 'Buku petunjuk', en: 'User manual' },
  intro: {
    id: 'Cara memakai bench ini, dari memasang instrumen sampai menyerahkan laporan.',
    en: 'How this bench is used, from setting up the instruments to handing out the report.',
  },
  chapters: { id: 'Daftar isi', en: 'Contents' },
  search: { id: 'Cari di buku petunjuk', en: 'Search the manual' },
  nothing: { id: 'Tidak ada bagian yang memuat semua kata ini.', en: 'No part holds all of these words.' },
  found: { id: 'Hasil pencarian', en: 'Search results' },
  before: { id: 'Sebelumnya', en: 'Previous' },
  after: { id: 'Berikutnya', en: 'Next' },
  print: { id: 'Cetak bab ini', en: 'Print this chapter' },
  notLoaded: {
    id: 'Bab ini tidak dapat dibaca dari program. Muat ulang halaman; jika tetap gagal, pasang ulang programnya.',
    en: 'This chapter cannot be read from the program. Reload the page; if it fails again, install the program anew.',
  },
} as const;
