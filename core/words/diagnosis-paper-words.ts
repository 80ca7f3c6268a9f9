import type { InEachLanguage } from './language.ts';

/** Words of the sheet that tells why a run is loud; nobody shall take it for a report or a certificate. */
export const diagnosisPaperWords = {
  title: { id: 'Petunjuk: mengapa suaranya keras', en: 'Indication: why it is loud' },
  subtitle: {
    id: 'Energi bunyi satu uji, diurai menurut asalnya. Bukan laporan hasil uji dan bukan sertifikat.',
    en: 'The energy of one run by where it comes from. Neither a test report nor a certificate.',
  },
  word: { id: 'PETUNJUK', en: 'INDICATION' },
  stamp: { id: 'BUKAN SERTIFIKAT', en: 'NOT A CERTIFICATE' },
  sentence: {
    id: 'Tidak mengubah putusan pengujian dan bukan bagian dari hasilnya, juga bukan dari hasil yang terakreditasi.',
    en: 'Changes no verdict of the test and is no part of its result, nor of an accredited one.',
  },
  dated: { id: 'Pengujian ditutup', en: 'Test closed' },
  item: { id: 'Yang diurai', en: 'What was split' },
  run: { id: 'Uji', en: 'The run' },
  test: { id: 'Nomor pengujian', en: 'Number of the test' },
  counted: { id: 'Masuk hasil', en: 'Forms the result' },
  part: { id: 'Bagian penentu', en: 'Part that decides' },
  level: { id: 'Tingkat bagian itu (LAeq)', en: 'Level of that part (LAeq)' },
  speed: { id: 'Putaran rata-rata', en: 'Mean engine speed' },
  origin: { id: 'Kendaraan dan knalpot', en: 'Vehicle and exhaust' },
  vehicle: { id: 'Kendaraan', en: 'Vehicle' },
  plate: { id: 'Nomor polisi', en: 'Registration' },
  exhaust: { id: 'Knalpot', en: 'Exhaust' },
  otherPart: { id: 'Bagian lain', en: 'The other part' },
  traced: { id: 'Asal lembar ini', en: 'Where this sheet comes from' },
  measuredWith: { id: 'Diukur dengan', en: 'Measured with' },
  splitWith: { id: 'Diurai dengan', en: 'Split with' },
  programs: { id: 'Program', en: 'Programs' },
  hashes: { id: 'Hash (SHA-256)', en: 'Hashes (SHA-256)' },
  recordHash: { id: 'Catatan pengujian', en: 'Record of the test' },
  soundHash: { id: 'Rekaman bunyi', en: 'Recording' },
  change: { id: 'Beda terhadap rujukan', en: 'Change against the reference' },
  beside: { id: 'Terdengar juga', en: 'Heard besides' },
  bandsShown: {
    id: 'Tingkat sepertiga oktaf bagian penentu, bobot A. Pita penentu bertuliskan tingkatnya.',
    en: 'Third-octave levels of the part that decides, A-weighted. The deciding bands carry their level.',
  },
  thisRun: { id: 'Uji ini, bagian tahan', en: 'This run, hold' },
  marked: {
    id: 'Tingkat sepertiga oktaf, bobot A. Nomor di atas pita: pola di bawah ini yang terlihat dari pita itu.',
    en: 'Third-octave levels, A-weighted. The number over a band is that of what was seen by it, listed below.',
  },
  end: { id: 'Akhir petunjuk', en: 'End of indication' },
} as const satisfies Readonly<Record<string, InEachLanguage<string>>>;
