import type { valueRejections } from '../../reading/rejection-code.ts';
import { rejectionAdvice, type RejectionWords } from './rejection-advice.ts';

const { settings } = rejectionAdvice;

const backToLive = {
  id: 'Kembalikan meter ke tampilan pengukuran.',
  en: 'Bring the meter back to its measuring display.',
};

/** What was understood and gives no reading that counts. */
export const valueRejectionWords = {
  implausible: {
    says: { id: 'nilai tidak masuk akal', en: 'value not plausible' },
    advice: {
      id: 'Bila nilainya benar, lebarkan rentang wajar pada setelan alat.',
      en: 'If the value is right, widen the plausible range in the instrument settings.',
    },
  },
  'other-display': {
    says: { id: 'dari tampilan lain', en: 'of another display' },
    advice: {
      id: 'Bila tampilan itu yang dimaksud, pilih pada setelan alat.',
      en: 'If that display is meant, choose it in the instrument settings.',
    },
  },
  'other-profile': { says: { id: 'dari profil lain', en: 'of another profile' }, advice: settings },
  'other-unit': {
    says: { id: 'dari unit kendali lain pada kendaraan', en: 'of another control unit of the vehicle' },
  },
  'state-not-known-yet': {
    says: { id: 'keadaan meter belum diketahui', en: 'state of the meter not known yet' },
  },
  'level-missing': { says: { id: 'tingkat bunyi tidak ada', en: 'level missing' } },
  'output-missing': { says: { id: 'tingkat tanpa keterangan', en: 'level without its kind' } },
  'internal-calibration': {
    says: { id: 'meter sedang kalibrasi dalam', en: 'the meter is in its internal calibration' },
    advice: backToLive,
  },
  'stored-record': {
    says: { id: 'catatan tersimpan, bukan bacaan langsung', en: 'stored record, no live reading' },
    advice: backToLive,
  },
  'end-of-records': { says: { id: 'akhir catatan tersimpan', en: 'end of the stored records' } },
  'repeated-block': { says: { id: 'blok yang sama datang lagi', en: 'the same block once more' } },
  'not-running': {
    says: { id: 'pengukuran pada alat tidak berjalan', en: 'the instrument is not measuring' },
    advice: { id: 'Mulai pengukuran pada alat.', en: 'Start the measurement on the instrument.' },
  },
} as const satisfies Record<(typeof valueRejections)[number], RejectionWords>;
