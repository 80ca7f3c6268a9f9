import type { ReadingDoubt } from '../reading/reading-doubt.ts';
import type { InEachLanguage } from './language.ts';

/** What a doubt about a reading means and what can be done. */
export const readingDoubtWords: Readonly<Record<ReadingDoubt, InEachLanguage<string>>> = {
  'rate-unlike-declared': {
    id: 'Data datang dengan laju lain dari setelan: periksa laju baris alat.',
    en: 'Data comes at another rate than was set: check the line rate of the device.',
  },
  'line-repeated': {
    id: 'Alat mengirim tiap baris dua kali; ulangannya tidak dihitung.',
    en: 'The device sends each line twice; the repeats do not count.',
  },
  'fall-too-fast': {
    id: 'Level turun lebih cepat daripada yang mungkin dengan bobot waktu ini; nilai ini tidak dihitung. Periksa Fast/Slow dan sambungan.',
    en: 'The level fell faster than this time weighting can; the value does not count. Check Fast/Slow and the connection.',
  },
  'speed-doubled': {
    id: 'Putaran melompat tepat dua kali lipat; tidak dihitung. Periksa penjepit dan jumlah pulsa per putaran.',
    en: 'The speed jumped to exactly twice; it does not count. Check the clip and the pulses per revolution.',
  },
  'speed-halved': {
    id: 'Putaran melompat tepat ke separuhnya; tidak dihitung. Periksa penjepit dan jumlah pulsa per putaran.',
    en: 'The speed jumped to exactly half; it does not count. Check the clip and the pulses per revolution.',
  },
};
