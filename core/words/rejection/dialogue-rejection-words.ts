import type { dialogueRejections } from '../../reading/rejection-code.ts';
import { rejectionAdvice, type RejectionWords } from './rejection-advice.ts';

const { kind, line, settings } = rejectionAdvice;

/** An answer that is none, or not the one that is waited for. */
export const dialogueRejectionWords = {
  'not-an-answer': { says: { id: 'bukan jawaban', en: 'no answer' }, advice: kind },
  'not-a-reply': { says: { id: 'bukan balasan yang dikenal', en: 'no reply that is known' }, advice: kind },
  'answer-unknown': { says: { id: 'jawaban tidak dikenal', en: 'unknown answer' }, advice: kind },
  'answer-among-garbage': {
    says: { id: 'jawaban bercampur byte lain', en: 'answer among other bytes' },
    advice: line,
  },
  'result-unknown': { says: { id: 'kode jawaban tidak dikenal', en: 'unknown result code' } },
  unasked: { says: { id: 'tidak ditanyakan', en: 'not asked for' } },
  'command-heard': {
    says: {
      id: 'perintah, dari Senyap sendiri atau dari program lain',
      en: 'a command, Senyap’s own or of another program',
    },
    advice: {
      id: 'Tutup program lain yang memakai meter ini.',
      en: 'Close other programs that use this meter.',
    },
  },
  'not-asked': { says: { id: 'jawaban tanpa pertanyaan', en: 'answer without a question' } },
  'out-of-step': { says: { id: 'jawaban tidak pada gilirannya', en: 'answer out of turn' } },
  'other-address': {
    says: { id: 'alat dengan alamat lain', en: 'device of another address' },
    advice: settings,
  },
  'other-answer': { says: { id: 'jawaban atas pertanyaan lain', en: 'answer to another question' } },
  'other-device': {
    says: { id: 'alat dengan nomor lain', en: 'device of another number' },
    advice: {
      id: 'Samakan nomor alat pada setelan dengan nomor di menu meter.',
      en: 'Set the device number as it stands in the menu of the meter.',
    },
  },
  'other-function': { says: { id: 'jawaban atas fungsi lain', en: 'answer to another function' } },
  'reply-of-other-length': {
    says: { id: 'panjang balasan tidak sesuai', en: 'reply of another length' },
    advice: settings,
  },
  'echo-missing': {
    says: { id: 'gema pertanyaan tidak kembali', en: 'the echo of the question did not come back' },
    advice: {
      id: 'Bila adaptor tidak memantulkan kiriman, nyatakan itu pada setelan alat; jika tidak, periksa kabel.',
      en: 'If the adapter gives no echo, say so in the instrument settings; otherwise check the cable.',
    },
  },
  'echo-wrong': {
    says: { id: 'gema berbeda dari yang dikirim', en: 'the echo differs from what was sent' },
    advice: {
      id: 'Lepas alat lain dari jalur diagnostik, lalu periksa kabel dan massa.',
      en: 'Take other devices off the diagnostic line, then check cable and ground.',
    },
  },
  'signature-not-text': {
    says: { id: 'pengenal alat bukan teks', en: 'signature is not text' },
    advice: line,
  },
  'signature-unknown': {
    says: { id: 'pengenal alat tidak dikenal', en: 'unknown signature' },
    advice: {
      id: 'Nyatakan letak putaran pada setelan alat, menurut berkas INI dari perangkat lunaknya.',
      en: 'State the place of the speed in the instrument settings, as the INI file of its firmware has it.',
    },
  },
  'not-in-vocabulary': {
    says: { id: 'tidak boleh dikirim ke alat ini', en: 'must not be sent to this instrument' },
  },
} as const satisfies Record<(typeof dialogueRejections)[number], RejectionWords>;
