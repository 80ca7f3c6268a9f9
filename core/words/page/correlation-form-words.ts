/** Words of the form in which a laboratory says how far the errors of both series of a comparison are the same. */
export const correlationFormWords = {
  title: { id: 'Galat yang sama pada kedua knalpot', en: 'Errors that both exhausts share' },
  explanation: {
    id: 'Meter, kalibrator, tempat, dan hari yang sama mengukur kedua knalpot, sehingga sebagian galat hilang dalam selisihnya. Tanpa isian di sini dipakai perkiraan bangku uji; angka laboratorium dicetak dengan sumbernya. Pembacaan uji selalu dianggap tidak berhubungan.',
    en: 'The same meter, calibrator, place and day measure both exhausts, so that some errors cancel in their difference. With nothing entered here the bench’s estimates are used; a figure of the laboratory is printed with its source. Readings of the runs are always taken as independent.',
  },
  correlation: { id: 'Korelasi r (0 sampai 1)', en: 'Correlation r (0 to 1)' },
  correlationHint: { id: '1: galat sama', en: '1: same error' },
} as const;
