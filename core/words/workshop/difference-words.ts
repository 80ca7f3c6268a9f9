import type {
  ComparedQuantity,
  ComparisonRefusal,
  PartDifference,
  UnsharedThing,
} from '#core/workshop/part-difference.ts';
import type { InEachLanguage, Language } from '../language.ts';
import { formatNumber } from '../number-format.ts';
import type { WordAndSentence } from './pre-check-words.ts';

type Words = InEachLanguage<string>;
type Finding = (PartDifference & { readonly state: 'difference' })['finding'];

/** What a difference means. */
export const findingWords: Readonly<Record<Finding, WordAndSentence>> = {
  quieter: {
    word: { id: 'B LEBIH SENYAP', en: 'B IS QUIETER' },
    sentence: {
      id: 'Perbedaannya nyata: lebih besar daripada ketidakpastiannya.',
      en: 'The difference is real: larger than its uncertainty.',
    },
  },
  louder: {
    word: { id: 'B LEBIH KERAS', en: 'B IS LOUDER' },
    sentence: {
      id: 'Perbedaannya nyata: lebih besar daripada ketidakpastiannya.',
      en: 'The difference is real: larger than its uncertainty.',
    },
  },
  'not-distinguishable': {
    word: { id: 'TIDAK DAPAT DIBEDAKAN', en: 'NOT DISTINGUISHABLE' },
    sentence: {
      id: 'Perbedaannya tidak lebih besar daripada ketidakpastiannya. Tambah uji, atau jangan sentuh tiang mikrofon.',
      en: 'The difference is not larger than its uncertainty. Make more runs, or leave the stand untouched.',
    },
  },
};

/** Why two parts cannot be compared, and what to do. */
export const comparisonRefusalWords: Readonly<Record<ComparisonRefusal, WordAndSentence>> = {
  'no-runs': {
    word: { id: 'UJI KEDUANYA DAHULU', en: 'RUN BOTH FIRST' },
    sentence: {
      id: 'Kedua bagian perlu uji yang dihitung; tiga uji masing-masing paling baik.',
      en: 'Both parts need runs that count; three each are best.',
    },
  },
  'other-target': {
    word: { id: 'PUTARAN SASARAN BERBEDA', en: 'OTHER TARGET SPEED' },
    sentence: {
      id: 'Kedua bagian diuji pada putaran sasaran yang berbeda. Uji lagi pada putaran yang sama.',
      en: 'The parts were run at different target speeds. Run them at the same one.',
    },
  },
  'speeds-differ': {
    word: { id: 'PUTARAN TIDAK SAMA', en: 'SPEEDS DIFFER' },
    sentence: {
      id: 'Putaran rata-rata kedua bagian berbeda lebih dari toleransi, jadi bedanya bisa dari putaran. Ulangi lebih tepat.',
      en: 'The mean speeds differ by more than the tolerance, so that the speed may make the difference. Repeat more closely.',
    },
  },
  'speed-known-once': {
    word: { id: 'PUTARAN SATU SISI SAJA', en: 'SPEED KNOWN ONCE' },
    sentence: {
      id: 'Satu bagian diuji dengan sensor putaran, yang lain tanpa. Uji keduanya dengan cara sama.',
      en: 'One part was run with a speed sensor, the other without. Run both in the same way.',
    },
  },
  'other-source': {
    word: { id: 'ALAT UKUR BERBEDA', en: 'MEASURED OTHERWISE' },
    sentence: {
      id: 'Satu bagian diukur dengan meter, yang lain dengan mikrofon. Ukur keduanya dengan alat yang sama.',
      en: 'One part was measured by the meter, the other by the microphone. Measure both by the same.',
    },
  },
};

/** What no longer cancels, and why. */
export const unsharedWords: Readonly<Record<UnsharedThing, Words>> = {
  day: {
    id: 'Hari berbeda: geseran meter dan cuaca tidak lagi saling menghapus.',
    en: 'Different days: drift of the meter and weather no longer cancel.',
  },
  meter: {
    id: 'Meter berbeda: kesalahan meter dan kalibrasinya tidak lagi saling menghapus.',
    en: 'Different meters: the errors of meter and calibration no longer cancel.',
  },
  calibration: {
    id: 'Kalibrasi berbeda: kesalahan kalibrator tidak lagi saling menghapus.',
    en: 'Different calibrations: the error of the calibrator no longer cancels.',
  },
  stand: {
    id: 'Tiang mikrofon dipasang ulang: jarak dan sudut dihitung baru.',
    en: 'The stand was set up anew: distance and angle count anew.',
  },
};

/** What is compared, in words. */
export const quantityWords: Readonly<Record<ComparedQuantity, Words>> = {
  LAFmax: {
    id: 'Dibandingkan: LAFmax dari tahan sampai langsam.',
    en: 'Compared: LAFmax from hold to idle.',
  },
  hold: {
    id: 'Dibandingkan: tingkat saat ditahan, sebab meter ini terlalu jarang dibaca untuk LAFmax.',
    en: 'Compared: the level of the hold, because this meter is read too seldom for LAFmax.',
  },
};

/** A difference with its uncertainty: `−3,2 ± 1,4 dB`. */
export function differenceText(differenceDb: number, expandedDb: number, language: Language): string {
  const sign = differenceDb > 0 ? '+' : '';
  return `${sign}${formatNumber(differenceDb, 1, language)} ± ${formatNumber(expandedDb, 1, language)} dB`;
}

/** A sum of money: `Rp 250.000`. */
export function rupiahText(rupiah: number, language: Language): string {
  return `Rp ${formatNumber(Math.round(rupiah), 0, language)}`;
}
