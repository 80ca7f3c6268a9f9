/** Words of the door for a rider's tablet: its entry page, its switch, its refusals. */
export const riderDoorWords = {
  enter: {
    id: 'Layar pengendara. Masukkan kode yang tampil pada bench.',
    en: 'Rider display. Enter the code that the bench shows.',
  },
  wrong: {
    id: 'Kode ini tidak berlaku atau sudah dipakai. Mintalah kode baru pada bench.',
    en: 'This code does not apply or has been used. Ask for a new code at the bench.',
  },
  code: { id: 'Kode', en: 'Code' },
  open: { id: 'Buka', en: 'Open' },
} as const;
