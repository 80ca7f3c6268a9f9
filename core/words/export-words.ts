/** Words of what can be saved of a closed test. */
export const exportWords = {
  title: { id: 'Simpan data pengukuran', en: 'Save what was measured' },
  bundle: { id: 'Paket bukti (.senyap)', en: 'Evidence bundle (.senyap)' },
  files: {
    xlsx: { id: 'Excel (XLSX)', en: 'Excel (XLSX)' },
    json: { id: 'JSON untuk sistem lain', en: 'JSON for other systems' },
    uff: { id: 'UFF 58 untuk program NVH', en: 'UFF 58 for NVH programs' },
  },
  tables: {
    figures: { id: 'Hasil dan kondisi', en: 'Result and conditions' },
    runs: { id: 'Uji', en: 'Runs' },
    level: { id: 'Tingkat bunyi', en: 'Sound level' },
    speed: { id: 'Putaran mesin', en: 'Engine speed' },
    spectrum: { id: 'Spektrum', en: 'Spectrum' },
    signatures: { id: 'Tanda tangan', en: 'Signatures' },
  },
  csv: {
    csv: { id: 'CSV titik desimal', en: 'CSV with decimal points' },
    'csv-id': { id: 'CSV Excel Indonesia', en: 'CSV for Indonesian Excel' },
  },
  recordings: { id: 'Rekaman (WAV)', en: 'Recordings (WAV)' },
} as const;
