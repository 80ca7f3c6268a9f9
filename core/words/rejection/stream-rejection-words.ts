import type { streamRejections } from '../../reading/rejection-code.ts';
import { rejectionAdvice, type RejectionWords } from './rejection-advice.ts';

const { cable, kind, line } = rejectionAdvice;

/** What does not look like a frame or a line, and what is broken in one. */
export const streamRejectionWords = {
  garbage: {
    says: { id: 'byte yang bukan dari alat ini', en: 'bytes that are not of this instrument' },
    advice: line,
  },
  noise: { says: { id: 'derau pada jalur', en: 'noise on the line' }, advice: cable },
  incomplete: { says: { id: 'data terputus sebelum lengkap', en: 'data ended before they were whole' } },
  'frame-too-long': { says: { id: 'bingkai terlalu panjang', en: 'frame too long' }, advice: kind },
  'frame-unfinished': { says: { id: 'bingkai tidak selesai', en: 'frame not finished' } },
  'frame-cut': { says: { id: 'bingkai terpotong', en: 'frame cut short' }, advice: cable },
  'first-line-cut': {
    says: { id: 'baris pertama, mungkin terpotong di depan', en: 'first line, which may be cut in front' },
  },
  'line-too-long': { says: { id: 'baris terlalu panjang', en: 'line too long' }, advice: line },
  'answer-too-long': { says: { id: 'jawaban terlalu panjang', en: 'answer too long' } },
  'too-many-lines': {
    says: { id: 'lebih dari 200 baris per detik', en: 'more than 200 lines a second' },
    advice: { id: 'Kurangi laju kirim pada alat.', en: 'Let the device send less often.' },
  },
  'too-many-false-frames': {
    says: { id: 'terlalu banyak blok rusak berturut-turut', en: 'too many broken blocks in a row' },
    advice: cable,
  },
  'length-wrong': { says: { id: 'panjang data salah', en: 'wrong length' } },
  'end-missing': { says: { id: 'penutup bingkai tidak ada', en: 'end of the frame missing' }, advice: line },
  'end-word-missing': {
    says: { id: 'byte penutup bingkai tidak ada', en: 'last byte of the frame missing' },
    advice: line,
  },
  'block-end-missing': {
    says: { id: 'penutup blok tidak ada', en: 'end of the block missing' },
    advice: line,
  },
  'header-missing': { says: { id: 'kepala data tidak ada', en: 'header missing' } },
  'checksum-bad': { says: { id: 'jumlah periksa salah', en: 'checksum wrong' }, advice: cable },
  'checksum-missing': {
    says: { id: 'jumlah periksa tidak ada', en: 'checksum missing' },
    advice: kind,
  },
  'header-checksum-bad': {
    says: { id: 'jumlah periksa kepala salah', en: 'checksum of the header wrong' },
    advice: cable,
  },
  'data-checksum-bad': {
    says: { id: 'jumlah periksa data suara salah', en: 'checksum of the sound data wrong' },
    advice: cable,
  },
  unconfirmed: {
    says: { id: 'bingkai pertama, menunggu yang kedua', en: 'first frame, waiting for a second one' },
  },
  'flags-unsteady': {
    says: { id: 'bit tanda berubah tanpa sebab', en: 'flag bits that change without cause' },
    advice: line,
  },
} as const satisfies Record<(typeof streamRejections)[number], RejectionWords>;
