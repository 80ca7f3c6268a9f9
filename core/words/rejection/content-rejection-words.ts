import type { contentRejections } from '../../reading/rejection-code.ts';
import { rejectionAdvice, type RejectionWords } from './rejection-advice.ts';

const { cable, kind, line, settings, update } = rejectionAdvice;

/** What is written in a frame or line and cannot be read. */
export const contentRejectionWords = {
  'no-match': { says: { id: 'bukan bacaan yang dikenal', en: 'no reading that is known' }, advice: kind },
  'line-unknown': { says: { id: 'baris tidak dikenal', en: 'unknown line' } },
  'column-missing': { says: { id: 'kolom tidak ada', en: 'column missing' }, advice: kind },
  'name-twice': { says: { id: 'nama disebut dua kali', en: 'name stands twice' } },
  'field-missing': { says: { id: 'isian tidak ada', en: 'field missing' }, advice: settings },
  'fields-missing': {
    says: { id: 'jumlah isian tidak cocok', en: 'wrong number of fields' },
    advice: kind,
  },
  'field-malformed': { says: { id: 'isian tidak utuh', en: 'field not whole' } },
  'counter-out-of-range': { says: { id: 'nomor urut di luar batas', en: 'count out of range' } },
  'not-json': { says: { id: 'bukan JSON', en: 'not JSON' }, advice: kind },
  'not-text': { says: { id: 'bukan teks', en: 'not text' }, advice: line },
  'not-printable': {
    says: { id: 'bukan huruf yang dapat dibaca', en: 'not readable letters' },
    advice: line,
  },
  'not-a-digit': { says: { id: 'bukan angka', en: 'not a digit' } },
  'not-a-number': { says: { id: 'bukan bilangan', en: 'not a number' } },
  'number-ambiguous': {
    says: { id: 'bilangan dapat dibaca dua cara', en: 'number can be read in two ways' },
    advice: {
      id: 'Tetapkan tanda desimal pada setelan alat (number).',
      en: 'State the decimal mark in the instrument settings (number).',
    },
  },
  'sign-unknown': { says: { id: 'tanda plus/minus tidak dikenal', en: 'unknown sign' } },
  'decimals-out-of-range': {
    says: { id: 'jumlah desimal di luar batas', en: 'number of decimals out of range' },
  },
  'unit-missing': {
    says: { id: 'satuan tidak ada', en: 'unit missing' },
    advice: {
      id: 'Biarkan alat mengirim satuan, atau pilih susunan siap pakai yang tidak memerlukannya.',
      en: 'Let the device send the unit, or choose a preset that needs none.',
    },
  },
  'unit-mismatch': { says: { id: 'satuan besaran lain', en: 'unit of another quantity' }, advice: kind },
  'unit-not-a-number': { says: { id: 'kode satuan bukan angka', en: 'code of the unit is no number' } },
  'unit-unknown': { says: { id: 'satuan tidak dikenal', en: 'unknown unit' } },
  'display-unknown': { says: { id: 'nomor tampilan tidak dikenal', en: 'unknown number of the display' } },
  'weighting-conflict': {
    says: { id: 'bobot saling bertentangan', en: 'weightings contradict each other' },
    advice: settings,
  },
  'weighting-unknown': { says: { id: 'bobot tidak dikenal', en: 'unknown weighting' } },
  'hold-unknown': { says: { id: 'keadaan tahan tidak dikenal', en: 'unknown state of hold' } },
  'flag-unknown': { says: { id: 'tanda tidak dikenal', en: 'unknown flag' } },
  'flags-unknown': {
    says: { id: 'tanda dari versi lain', en: 'flags of another version' },
    advice: update,
  },
  'validity-unknown': { says: { id: 'tanda sah tidak dikenal', en: 'unknown mark of validity' } },
  'version-unknown': { says: { id: 'versi tidak dikenal', en: 'unknown version' }, advice: update },
  'format-unknown': { says: { id: 'bentuk data tidak dikenal', en: 'unknown form of data' }, advice: update },
  'channels-out-of-range': {
    says: { id: 'jumlah kanal di luar batas', en: 'number of channels out of range' },
  },
  'sample-count-out-of-range': {
    says: { id: 'jumlah cuplikan di luar batas', en: 'number of samples out of range' },
  },
  'rate-out-of-range': { says: { id: 'laju cuplik di luar batas', en: 'sample rate out of range' } },
  'index-out-of-range': { says: { id: 'nomor cuplikan di luar batas', en: 'sample number out of range' } },
  'range-unknown': { says: { id: 'rentang tidak dikenal', en: 'unknown range' } },
  'level-outside-range': {
    says: { id: 'tingkat di luar rentang meter', en: 'level outside the range of the meter' },
  },
  'level-outside-limits': {
    says: { id: 'tingkat yang tidak dapat ditunjukkan meter', en: 'level that the meter cannot show' },
    advice: line,
  },
  'maximum-and-minimum': {
    says: { id: 'maksimum dan minimum sekaligus', en: 'maximum and minimum at once' },
  },
  'token-unknown': { says: { id: 'tanda bingkai tidak dikenal', en: 'unknown token' }, advice: line },
  'token-cut': { says: { id: 'data terpotong', en: 'data cut short' }, advice: cable },
  'mode-unknown': { says: { id: 'mode meter tidak dikenal', en: 'unknown mode of the meter' } },
  'blank-behind-digit': { says: { id: 'angka tidak lengkap', en: 'digits not complete' } },
} as const satisfies Record<(typeof contentRejections)[number], RejectionWords>;
