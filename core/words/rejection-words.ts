import type { InEachLanguage, Language } from './language.ts';

/** Why bytes were refused, for the codes that drivers use most; a code without words is shown as it is. */
const words: Readonly<Record<string, InEachLanguage<string>>> = {
  'checksum-bad': { id: 'jumlah periksa salah', en: 'checksum wrong' },
  'checksum-missing': { id: 'jumlah periksa tidak ada', en: 'checksum missing' },
  'header-checksum-bad': { id: 'jumlah periksa kepala salah', en: 'checksum of the header wrong' },
  'no-match': { id: 'bukan bacaan yang dikenal', en: 'no reading that is known' },
  'frame-unfinished': { id: 'bingkai tidak selesai', en: 'frame not finished' },
  'header-missing': { id: 'kepala bingkai tidak ada', en: 'header missing' },
  'end-missing': { id: 'penutup bingkai tidak ada', en: 'end missing' },
  'length-wrong': { id: 'panjang salah', en: 'length wrong' },
  'level-missing': { id: 'tingkat bunyi tidak ada', en: 'level missing' },
  'unit-missing': { id: 'satuan tidak ada', en: 'unit missing' },
  'level-outside-range': { id: 'tingkat di luar rentang meter', en: 'level outside the range of the meter' },
  'range-unknown': { id: 'rentang tidak dikenal', en: 'unknown range' },
  'state-not-known-yet': { id: 'keadaan meter belum diketahui', en: 'state of the meter not known yet' },
  'other-display': { id: 'tampilan lain', en: 'another display' },
  'other-device': { id: 'alat dengan nomor lain', en: 'device of another number' },
  'other-address': { id: 'alat dengan alamat lain', en: 'device of another address' },
  'other-instrument': { id: 'alat lain', en: 'another instrument' },
  'not-asked': { id: 'tidak ditanyakan', en: 'not asked for' },
  'not-an-answer': { id: 'bukan jawaban', en: 'no answer' },
  'not-available': { id: 'tidak tersedia', en: 'not available' },
  'no-data': { id: 'tidak ada data', en: 'no data' },
  'not-text': { id: 'bukan teks', en: 'not text' },
  'not-printable': { id: 'bukan huruf yang dapat dibaca', en: 'not readable letters' },
  'token-unknown': { id: 'tanda bingkai tidak dikenal', en: 'unknown token' },
  'answer-unknown': { id: 'jawaban tidak dikenal', en: 'unknown answer' },
  'signature-unknown': { id: 'pengenal alat tidak dikenal', en: 'unknown signature' },
  'stored-record': { id: 'catatan tersimpan, bukan bacaan langsung', en: 'stored record, no live reading' },
  'line-too-long': { id: 'baris terlalu panjang', en: 'line too long' },
  'column-missing': { id: 'kolom tidak ada', en: 'column missing' },
  'flag-unknown': { id: 'tanda tidak dikenal', en: 'unknown flag' },
  'format-unknown': { id: 'bentuk tidak dikenal', en: 'unknown form' },
  'hold-unknown': { id: 'keadaan tahan tidak dikenal', en: 'unknown state of hold' },
  implausible: { id: 'nilai tidak masuk akal', en: 'value not plausible' },
  'name-twice': { id: 'nama disebut dua kali', en: 'name stands twice' },
  'not-a-digit': { id: 'bukan angka', en: 'not a digit' },
  'not-a-number': { id: 'bukan bilangan', en: 'not a number' },
  'not-in-vocabulary': { id: 'tidak boleh dikirim ke alat ini', en: 'must not be sent to this instrument' },
  'not-json': { id: 'bukan JSON', en: 'not JSON' },
  'number-ambiguous': { id: 'bilangan dapat dibaca dua cara', en: 'number can be read in two ways' },
  'unit-unknown': { id: 'satuan tidak dikenal', en: 'unknown unit' },
  'version-unknown': { id: 'versi tidak dikenal', en: 'unknown version' },
  'weighting-conflict': { id: 'bobot saling bertentangan', en: 'weightings contradict each other' },
  'weighting-unknown': { id: 'bobot tidak dikenal', en: 'unknown weighting' },
};

/** Why bytes were refused, in words where there are some. */
export function rejectionWord(rejected: string, language: Language): string {
  return words[rejected]?.[language] ?? rejected;
}
