/** Words of every large plot. */
export const plotWords = {
  plot: {
    cursor: { id: 'Kursor', en: 'Cursor' },
    noCursor: { id: 'belum dipasang', en: 'not set' },
    readout: { id: 'Bacaan kursor', en: 'Cursor read-out' },
    zoomIn: { id: 'Perbesar', en: 'Zoom in' },
    zoomOut: { id: 'Perkecil', en: 'Zoom out' },
    whole: { id: 'Semua', en: 'All' },
    savePicture: { id: 'Simpan gambar PNG', en: 'Save picture as PNG' },
    pictureFailed: {
      id: 'Gambar tidak dapat dibuat. Data uji tidak berubah; coba lagi atau simpan CSV.',
      en: 'The picture could not be made. The test’s data are untouched; try again or save the CSV.',
    },
    csv: {
      indonesian: { id: 'CSV 1,5', en: 'CSV 1,5' },
      dot: { id: 'CSV 1.5', en: 'CSV 1.5' },
    },
    values: { id: 'Tabel nilai', en: 'Table of values' },
    everyValue: {
      id: 'Nilai tertinggi dari tiap kelompok; perbesar atau simpan CSV untuk semuanya. Besar kelompok:',
      en: 'The highest value of each group; zoom in or save the CSV for all of them. Size of a group:',
    },
    hint: {
      id: 'Klik: kursor · Shift+klik: kursor lain · tarik, roda, + −: perbesar · 0: semua · ← →: geser kursor · 1 2: pilih kursor · Del: lepas',
      en: 'Click: cursor · Shift+click: other cursor · drag, wheel, + −: zoom · 0: all · ← →: move cursor · 1 2: choose cursor · Del: remove',
    },
    harmonicHint: {
      id: 'Klik: kursor · tarik, roda, + −: perbesar · 0: semua · ← →: geser kursor · 1 2: pilih kursor · Alt+tarik, [ ]: geser garis harmonik',
      en: 'Click: cursor · drag, wheel, + −: zoom · 0: all · ← →: move cursor · 1 2: choose cursor · Alt+drag, [ ]: move the harmonic lines',
    },
  },
} as const;
