/** Words of what happens to a test besides its measurements: pause, hand-over, going on after a failure. */
export const coursePageWords = {
  pause: {
    button: { id: 'Jeda', en: 'Pause' },
    resume: { id: 'Lanjutkan', en: 'Resume' },
    key: { id: 'jeda / lanjut', en: 'pause / resume' },
    help: {
      id: 'Jeda pengujian, atau lanjutkan. Yang sedang diukur dihentikan dan diulang nanti',
      en: 'Pause the test, or resume it. What is being measured is cut and repeated later',
    },
    title: { id: 'Jeda pengujian?', en: 'Pause the test?' },
    explain: {
      id: 'Selama jeda tidak ada yang diukur. Uji yang sedang berjalan dihentikan dan tercatat; lamanya jeda masuk laporan.',
      en: 'Nothing is measured during a pause. A run in progress is cut and stays on record; the length of the pause goes into the report.',
    },
    reason: { id: 'Alasan (boleh kosong)', en: 'Reason (may be left empty)' },
    example: { id: 'misalnya: hujan', en: 'for example: rain' },
    keep: { id: 'Teruskan tanpa jeda', en: 'Keep going without a pause' },
    since: { id: 'Dijeda sejak', en: 'Paused since' },
  },
  handOver: {
    button: { id: 'Serahkan…', en: 'Hand over…' },
    title: { id: 'Serahkan pengujian', en: 'Hand the test over' },
    explain: {
      id: 'Petugas lain meneruskan pengujian ini. Nama, waktu dan catatan masuk laporan, juga siapa melakukan uji yang mana.',
      en: 'Another technician goes on with this test. Names, time and remark go into the report, and who did which run.',
    },
    from: { id: 'Petugas sekarang', en: 'Present technician' },
    to: { id: 'Petugas pengganti', en: 'Technician who takes over' },
    remark: { id: 'Catatan (boleh kosong)', en: 'Remark (may be left empty)' },
    confirm: { id: 'Serahkan', en: 'Hand over' },
    keep: { id: 'Batal', en: 'Cancel' },
    unnamed: { id: 'tanpa nama', en: 'unnamed' },
  },
  course: {
    title: { id: 'Jalannya pengujian', en: 'Course of the test' },
    operator: { id: 'Petugas', en: 'Technician' },
  },
  unfinished: {
    title: { id: 'Pengujian yang terputus', en: 'Test that was cut off' },
    explain: {
      id: 'Program berhenti di tengah pengujian ini. Data yang sudah terbaca aman. Lanjutkan dari langkah terakhir, atau tutup sebagai terputus. Pengujian tetap ditawarkan sampai diputuskan.',
      en: 'The program stopped in the middle of this test. What had been read is safe. Go on from the last step, or close it as interrupted. It stays offered until you decide.',
    },
    cutAt: { id: 'Terputus', en: 'Cut off' },
    goesOnAt: { id: 'Langkah berikutnya', en: 'Next step' },
    runs: { id: 'Uji tercatat', en: 'Runs on record' },
    goOn: { id: 'Lanjutkan pengujian ini', en: 'Go on with this test' },
    close: { id: 'Tutup sebagai terputus', en: 'Close as interrupted' },
    closeTitle: { id: 'Tutup sebagai terputus?', en: 'Close as interrupted?' },
    closeExplain: {
      id: 'Pengujian berakhir tidak sah dan tidak dapat dilanjutkan lagi. Catatannya tetap tersimpan.',
      en: 'The test ends invalid and cannot go on any more. Its record is kept.',
    },
    keep: { id: 'Jangan tutup', en: 'Do not close' },
    waiting: { id: 'menunggu keputusan', en: 'waiting for a decision' },
  },
} as const;
