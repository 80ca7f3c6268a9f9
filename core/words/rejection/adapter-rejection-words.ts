import type { adapterRejections } from '../../reading/rejection-code.ts';
import { rejectionAdvice, type RejectionWords } from './rejection-advice.ts';

const { ignition } = rejectionAdvice;

const socket = {
  id: 'Pasang adaptor lebih rapat, dan periksa aki serta soket diagnostik.',
  en: 'Plug the adapter in more firmly, and check battery and diagnostic socket.',
};
const otherTool = {
  id: 'Lepas alat diagnostik lain dari kendaraan, lalu cabut dan pasang lagi adaptornya.',
  en: 'Take other diagnostic tools off the vehicle, then unplug and plug the adapter in again.',
};

/** What an OBD adapter says of itself, its supply and the bus of the vehicle. */
export const adapterRejectionWords = {
  'no-data': {
    says: { id: 'kendaraan tidak memberi jawaban (NO DATA)', en: 'the vehicle gave no answer (NO DATA)' },
    advice: ignition,
  },
  stopped: {
    says: { id: 'adaptor berhenti sebelum selesai (STOPPED)', en: 'the adapter stopped too early (STOPPED)' },
  },
  'unable-to-connect': {
    says: {
      id: 'adaptor tidak mendapat hubungan dengan kendaraan (UNABLE TO CONNECT)',
      en: 'the adapter found no connection to the vehicle (UNABLE TO CONNECT)',
    },
    advice: ignition,
  },
  'refused-by-vehicle': {
    says: { id: 'kendaraan menolak memberi putaran', en: 'the vehicle refuses to tell the speed' },
    advice: {
      id: 'Pakai sensor putaran lain untuk kendaraan ini.',
      en: 'Use another speed sensor for this vehicle.',
    },
  },
  'not-understood': {
    says: { id: 'perintah tidak dikenal adaptor (?)', en: 'command unknown to the adapter (?)' },
  },
  'adapter-error': {
    says: { id: 'adaptor melaporkan kerusakan (ERR)', en: 'the adapter reports a failure (ERR)' },
    advice: { id: 'Ganti adaptor ini.', en: 'Replace this adapter.' },
  },
  'adapter-restarted': {
    says: { id: 'adaptor menyala ulang (LV RESET)', en: 'the adapter has restarted (LV RESET)' },
    advice: socket,
  },
  'supply-voltage-low': {
    says: { id: 'tegangan pada adaptor terlalu rendah', en: 'voltage at the adapter too low' },
    advice: socket,
  },
  'low-power-alert': {
    says: { id: 'adaptor akan tidur (LP ALERT)', en: 'the adapter is about to sleep (LP ALERT)' },
    advice: ignition,
  },
  'activity-alert': {
    says: { id: 'jalur kendaraan diam (ACT ALERT)', en: 'the bus of the vehicle is silent (ACT ALERT)' },
    advice: ignition,
  },
  'buffer-full': {
    says: { id: 'penyangga adaptor penuh (BUFFER FULL)', en: 'buffer of the adapter full (BUFFER FULL)' },
    advice: { id: 'Pakai laju baud yang lebih tinggi.', en: 'Use a higher baud rate.' },
  },
  'bus-busy': {
    says: { id: 'jalur kendaraan sibuk (BUS BUSY)', en: 'the bus of the vehicle is busy (BUS BUSY)' },
    advice: otherTool,
  },
  'bus-error': {
    says: {
      id: 'gangguan pada jalur kendaraan (BUS ERROR)',
      en: 'fault on the bus of the vehicle (BUS ERROR)',
    },
    advice: otherTool,
  },
  'bus-init-error': {
    says: {
      id: 'unit kendali tidak dapat dibangunkan (BUS INIT: ERROR)',
      en: 'the control unit cannot be woken (BUS INIT: ERROR)',
    },
    advice: ignition,
  },
  'can-error': {
    says: { id: 'gangguan pada jalur CAN (CAN ERROR)', en: 'fault on the CAN bus (CAN ERROR)' },
    advice: otherTool,
  },
  'data-error': {
    says: { id: 'data kendaraan rusak (DATA ERROR)', en: 'data of the vehicle damaged (DATA ERROR)' },
  },
  'rx-error': {
    says: { id: 'data CAN rusak (RX ERROR)', en: 'CAN data damaged (RX ERROR)' },
  },
  'feedback-error': {
    says: {
      id: 'sinyal adaptor tidak sampai ke jalur (FB ERROR)',
      en: 'the signal of the adapter does not reach the bus (FB ERROR)',
    },
    advice: {
      id: 'Periksa kabel diagnostik; bila tetap, ganti adaptor.',
      en: 'Check the diagnostic cable; if it stays, replace the adapter.',
    },
  },
} as const satisfies Record<(typeof adapterRejections)[number], RejectionWords>;
