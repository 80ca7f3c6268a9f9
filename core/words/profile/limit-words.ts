import type { InEachLanguage, Language } from '../language.ts';

/** Words of a limit beside those of its kind. */
export interface LimitWords {
  readonly from: (day: string) => string;
  readonly to: (day: string) => string;
  readonly none: string;
  /** A fixed value whose figure the text leaves open. */
  readonly openValue: string;
}

const words: InEachLanguage<LimitWords> = {
  id: {
    from: (day) => `mulai ${day}`,
    to: (day) => `sampai ${day}`,
    none: 'tidak ada batas',
    openValue: 'nilai tetap, angkanya belum diketahui',
  },
  en: {
    from: (day) => `from ${day}`,
    to: (day) => `to ${day}`,
    none: 'no limit',
    openValue: 'fixed value, figure not known',
  },
};

/** Words of limits in a language. */
export function limitWords(language: Language): LimitWords {
  return words[language];
}
