import type { InEachLanguage, Language } from './language.ts';

/** Why no number stands where one could be. */
export type NoValue =
  | 'no-data'
  | 'stale'
  | 'line-lost'
  | 'overload'
  | 'under-range'
  | 'not-configured'
  | 'uncalibrated'
  | 'wrong-weighting'
  | 'not-entered';

const words: InEachLanguage<Readonly<Record<NoValue, string>>> = {
  id: {
    'no-data': 'tidak ada data',
    stale: 'data terhenti',
    'line-lost': 'sambungan putus',
    overload: 'melebihi rentang',
    'under-range': 'di bawah rentang',
    'not-configured': 'belum dipilih',
    uncalibrated: 'belum dikalibrasi',
    'wrong-weighting': 'bobot bukan A/F',
    'not-entered': 'tidak diisi',
  },
  en: {
    'no-data': 'no data',
    stale: 'data stopped',
    'line-lost': 'line lost',
    overload: 'over range',
    'under-range': 'under range',
    'not-configured': 'not chosen',
    uncalibrated: 'not calibrated',
    'wrong-weighting': 'weighting not A/F',
    'not-entered': 'not entered',
  },
};

/** The word that stands in place of a number. */
export function noValueWord(why: NoValue, language: Language): string {
  return words[language][why];
}
