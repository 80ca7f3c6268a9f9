/** Words about the civil time of the bench. */
export const zoneWords = {
  title: { id: 'Zona waktu bangku uji', en: 'Time zone of the bench' },
  explain: {
    id: 'Jam pada halaman, laporan, dan buku catatan. Yang sudah tercatat tetap dengan zonanya sendiri.',
    en: 'Clock of page, reports and log. What is on record keeps its own zone.',
  },
  computer: { id: 'Seperti komputer', en: 'As the computer' },
  WIB: { id: 'WIB (Jakarta)', en: 'WIB (Jakarta)' },
  WITA: { id: 'WITA (Makassar)', en: 'WITA (Makassar)' },
  WIT: { id: 'WIT (Jayapura)', en: 'WIT (Jayapura)' },
} as const;
