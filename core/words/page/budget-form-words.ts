/** Words of the form in which a laboratory enters its own components of the uncertainty budget. */
export const budgetFormWords = {
  show: {
    id: 'Tampilkan anggaran ketidakpastian, juga bila aturan keputusan tidak memakainya',
    en: 'Show the uncertainty budget also where the decision rule does not use it',
  },
  explanation: {
    id: 'Tanpa isian di sini dipakai angka bangku uji menurut kelas meter dan tempat, dengan keterulangan dari uji. Angka laboratorium menggantikan komponen yang dipilih atau menambah komponen baru, dan dicetak dengan sumbernya.',
    en: "With nothing entered here the bench's own figures are used, by meter class and site, with repeatability from the runs. A figure of the laboratory replaces the chosen component or adds one, and is printed with its source.",
  },
  component: { id: 'Komponen', en: 'Component' },
  ownComponent: { id: 'komponen lain', en: 'another component' },
  name: { id: 'Nama komponen', en: 'Name of the component' },
  value: { id: 'Nilai', en: 'Value' },
  unit: { id: 'Satuan', en: 'Unit' },
  distribution: { id: 'Sebaran', en: 'Distribution' },
  sensitivity: { id: 'Kepekaan (dB per satuan)', en: 'Sensitivity (dB per unit)' },
  degrees: { id: 'Derajat kebebasan', en: 'Degrees of freedom' },
  infinite: { id: 'kosong: tak hingga', en: 'empty: infinite' },
  source: { id: 'Sumber angka', en: 'Source of the figure' },
  sourceHint: { id: 'misalnya nomor sertifikat', en: 'for example a certificate number' },
  add: { id: 'Tambahkan', en: 'Add' },
  remove: { id: 'Hapus', en: 'Remove' },
} as const;
