/** Headings of the side menu, one for each kind of work. */
export const menuWords = {
  menuGroup: {
    testing: { id: 'Pengujian', en: 'Testing' },
    workshop: { id: 'Bengkel', en: 'Workshop' },
    laboratory: { id: 'Laboratorium', en: 'Laboratory' },
    history: { id: 'Riwayat dan pemeriksaan', en: 'History and verification' },
    bench: { id: 'Bangku uji dan setelan', en: 'Bench and settings' },
  },
} as const;
