/** Words of the first screen: begin, continue, history. */
export const homeWords = {
  home: {
    title: { id: 'Bangku uji kebisingan knalpot', en: 'Exhaust noise test bench' },
    subtitle: {
      id: 'Uji stasioner: kalibrasi, bising latar, uji putaran mesin, putusan, laporan.',
      en: 'Stationary test: calibration, background, runs at engine speed, verdict, report.',
    },
    newTest: { id: 'Pengujian baru', en: 'New test' },
    continueTest: { id: 'Lanjutkan pengujian', en: 'Continue the test' },
    running: { id: 'Pengujian sedang berjalan', en: 'A test is running' },
    history: { id: 'Riwayat pengujian', en: 'Test history' },
    search: { id: 'Cari nomor polisi atau nomor uji', en: 'Search plate or test number' },
    emptyTitle: { id: 'Belum ada pengujian', en: 'No tests yet' },
    empty: {
      id: 'Pengujian yang selesai, terputus atau dihentikan akan muncul di sini.',
      en: 'Tests that were finished, interrupted or aborted will appear here.',
    },
    nothingFound: { id: 'Tidak ada yang cocok dengan pencarian ini.', en: 'Nothing matches this search.' },
    more: { id: 'Tampilkan lebih banyak', en: 'Show more' },
    number: { id: 'Nomor', en: 'Number' },
    time: { id: 'Waktu', en: 'Time' },
    vehicle: { id: 'Kendaraan', en: 'Vehicle' },
    exhaust: { id: 'Knalpot', en: 'Exhaust' },
    level: { id: 'Hasil', en: 'Result' },
    verdict: { id: 'Putusan', en: 'Verdict' },
    print: { id: 'Cetak', en: 'Print' },
    noLevel: { id: 'tanpa hasil', en: 'no result' },
    withoutPlate: { id: 'tanpa nomor polisi', en: 'no plate' },
  },
  outcome: {
    running: { id: 'berjalan', en: 'running' },
  },
} as const;
