import type { InEachLanguage } from '../language.ts';

/** Why bytes were refused, and what to do where there is something to do: without it the bench goes on by itself. */
export interface RejectionWords {
  readonly says: InEachLanguage<string>;
  readonly advice?: InEachLanguage<string>;
}

/** What to do, for reasons that have it in common. */
export const rejectionAdvice = {
  line: {
    id: 'Periksa laju baud dan setelan jalur serial, lalu kabelnya.',
    en: 'Check the baud rate and the serial line settings, then the cable.',
  },
  kind: {
    id: 'Periksa jenis instrumen dan susunan siap pakai yang dipilih.',
    en: 'Check the chosen kind of instrument and preset.',
  },
  cable: {
    id: 'Periksa kabel dan konektor; jauhkan dari kabel busi.',
    en: 'Check cable and connectors; keep them away from ignition leads.',
  },
  settings: {
    id: 'Sesuaikan setelan alat dengan buku petunjuknya.',
    en: 'Set the instrument settings as its manual says.',
  },
  ignition: {
    id: 'Nyalakan kontak, dan periksa apakah adaptor terpasang rapat pada soket diagnostik.',
    en: 'Switch the ignition on, and check that the adapter sits firmly in the diagnostic socket.',
  },
  update: {
    id: 'Perbarui Senyap, atau periksa versi perangkat lunak alat.',
    en: 'Update Senyap, or check the firmware version of the instrument.',
  },
} as const satisfies Readonly<Record<string, InEachLanguage<string>>>;
