import type { answerRejections } from '../../reading/rejection-code.ts';
import { rejectionAdvice, type RejectionWords } from './rejection-advice.ts';

const { cable, ignition, kind, settings } = rejectionAdvice;

const register = {
  id: 'Periksa register, jumlah register dan kode fungsi pada setelan alat.',
  en: 'Check register, number of registers and function code in the instrument settings.',
};
const gateway = {
  id: 'Periksa gerbang Modbus dan alamat unit di belakangnya.',
  en: 'Check the Modbus gateway and the unit address behind it.',
};
const family = {
  id: 'Periksa jenis unit kendali dan bentuk pertanyaan pada setelan alat.',
  en: 'Check kind of control unit and form of the questions in the instrument settings.',
};

/** What an instrument or control unit says in place of a value. */
export const answerRejectionWords = {
  refused: { says: { id: 'ditolak alat', en: 'refused by the instrument' }, advice: settings },
  'not-fitted': {
    says: { id: 'tidak terpasang pada alat', en: 'not fitted to the instrument' },
    advice: {
      id: 'Pilih cara membaca yang tidak memerlukan program tambahan pada meter.',
      en: 'Choose a way of reading that needs no extension program in the meter.',
    },
  },
  'wrong-state': {
    says: { id: 'alat sedang tidak dapat menjawab', en: 'the instrument cannot answer now' },
    advice: { id: 'Tutup menu pada alat.', en: 'Close the menu on the instrument.' },
  },
  'command-unknown': {
    says: { id: 'perintah tidak dikenal alat', en: 'command unknown to the instrument' },
    advice: kind,
  },
  'parameter-wrong': {
    says: { id: 'parameter ditolak alat', en: 'parameter refused by the instrument' },
    advice: settings,
  },
  'parameter-unknown': {
    says: {
      id: 'besaran tidak dikenal alat, atau opsinya tidak ada',
      en: 'quantity unknown to the instrument, or its option is missing',
    },
    advice: settings,
  },
  'function-unknown': {
    says: { id: 'fungsi tidak dikenal alat', en: 'function unknown to the instrument' },
    advice: settings,
  },
  'syntax-refused': {
    says: { id: 'bentuk pertanyaan ditolak alat', en: 'form of the question refused' },
    advice: settings,
  },
  'data-refused': {
    says: { id: 'isi pertanyaan ditolak alat', en: 'data of the question refused' },
    advice: settings,
  },
  'nak-unknown-instruction': {
    says: { id: 'perintah tidak dikenal meter', en: 'instruction unknown to the meter' },
    advice: kind,
  },
  'nak-parameter-error': {
    says: { id: 'parameter ditolak meter', en: 'parameter refused by the meter' },
    advice: kind,
  },
  'nak-not-available-now': {
    says: { id: 'meter sedang tidak dapat menjawab', en: 'the meter cannot answer now' },
    advice: { id: 'Buka layar utama meter.', en: 'Open the main screen of the meter.' },
  },
  'nak-code-unknown': {
    says: { id: 'ditolak meter dengan kode tak dikenal', en: 'refused by the meter with an unknown code' },
  },
  'exception-illegal-function': {
    says: { id: 'kode fungsi tidak didukung alat', en: 'function code not supported' },
    advice: register,
  },
  'exception-illegal-register': {
    says: { id: 'register tidak ada pada alat', en: 'no such register' },
    advice: register,
  },
  'exception-illegal-value': {
    says: { id: 'jumlah register ditolak alat', en: 'number of registers refused' },
    advice: register,
  },
  'exception-device-failure': {
    says: { id: 'alat melaporkan kerusakan', en: 'the device reports a failure' },
    advice: { id: 'Matikan dan nyalakan lagi alatnya.', en: 'Switch the device off and on again.' },
  },
  'exception-acknowledge': { says: { id: 'alat masih mengolah', en: 'the device is still at work' } },
  'exception-device-busy': { says: { id: 'alat sedang sibuk', en: 'the device is busy' } },
  'exception-memory-parity': {
    says: { id: 'memori alat rusak', en: 'memory of the device damaged' },
    advice: { id: 'Jangan pakai alat ini untuk mengukur.', en: 'Do not measure with this device.' },
  },
  'exception-gateway-path': {
    says: { id: 'gerbang tidak punya jalan ke alat', en: 'the gateway has no path to the device' },
    advice: gateway,
  },
  'exception-gateway-target': {
    says: {
      id: 'alat di belakang gerbang tidak menjawab',
      en: 'the device behind the gateway does not answer',
    },
    advice: gateway,
  },
  'exception-unknown': {
    says: { id: 'ditolak alat dengan kode tak dikenal', en: 'refused by the device with an unknown code' },
  },
  'table-missing': {
    says: { id: 'unit kendali tidak punya tabel ini', en: 'the control unit has no such table' },
    advice: {
      id: 'Pilih tabel lain, atau otomatis, pada setelan alat.',
      en: 'Choose another table, or automatic, in the instrument settings.',
    },
  },
  'ecu-timed-out': {
    says: { id: 'pertanyaan tidak utuh sampai di unit kendali', en: 'the question did not arrive whole' },
    advice: cable,
  },
  'ecu-got-bad-checksum': {
    says: { id: 'pertanyaan rusak sampai di unit kendali', en: 'the question arrived damaged' },
    advice: cable,
  },
  'ecu-command-unknown': {
    says: { id: 'perintah tidak dikenal unit kendali', en: 'command unknown to the control unit' },
    advice: family,
  },
  'ecu-out-of-range': {
    says: { id: 'permintaan di luar batas unit kendali', en: 'request out of range of the control unit' },
    advice: family,
  },
  'ecu-busy': {
    says: { id: 'unit kendali sedang sibuk', en: 'the control unit is busy' },
  },
  'ecu-code-unknown': {
    says: {
      id: 'ditolak unit kendali dengan kode tak dikenal',
      en: 'refused by the control unit with an unknown code',
    },
  },
  'ecu-restarted': {
    says: { id: 'unit kendali baru menyala ulang', en: 'the control unit has restarted' },
    advice: ignition,
  },
} as const satisfies Record<(typeof answerRejections)[number], RejectionWords>;
