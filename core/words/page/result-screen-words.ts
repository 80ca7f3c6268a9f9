/** Words of the result screen that are not verdict, reason or rule. */
export const resultScreenWords = {
  result: {
    why: { id: 'Mengapa? Aturan demi aturan', en: 'Why? Rule by rule' },
    findings: { id: 'Yang perlu diketahui', en: 'What to know' },
    runs: { id: 'Uji', en: 'Runs' },
    noResult: { id: 'tanpa hasil', en: 'no result' },
    printIndonesian: { id: 'Cetak laporan', en: 'Print report (Indonesian)' },
    printEnglish: { id: 'Laporan bahasa Inggris', en: 'Report in English' },
    export: { id: 'Ekspor folder', en: 'Export folder' },
    exported: { id: 'Tersimpan di', en: 'Saved in' },
    newTest: { id: 'Pengujian baru', en: 'New test' },
    confidence: { id: 'keyakinan', en: 'confidence' },
    runColumn: { id: 'Uji', en: 'Run' },
    counted: { id: 'dihitung', en: 'counted' },
    rejected: { id: 'tidak sah', en: 'invalid' },
    spare: { id: 'sah, tidak dipakai', en: 'valid, not used' },
    signal: { id: 'Riwayat waktu uji', en: 'Time history of run' },
    noSignal: { id: 'Uji ini tidak punya riwayat waktu.', en: 'This run has no time history.' },
    closing: { id: 'Pengujian ditutup, hasil sedang disiapkan…', en: 'Test closed, preparing the result…' },
    conditions: { id: 'Data pengujian', en: 'Test data' },
    decisionRule: { id: 'aturan keputusan', en: 'decision rule' },
  },
} as const;
