import type { InEachLanguage, Language } from '../language.ts';

/** Words of a limit beside those of its kind. */
export interface LimitWords {
  readonly from: (day: string) => string;
  readonly to: (day: string) => string;
  readonly none: string;
}

const words: InEachLanguage<LimitWords> = {
  id: { from: (day) => `mulai ${day}`, to: (day) => `sampai ${day}`, none: 'tidak ada batas' },
  en: { from: (day) => `from ${day}`, to: (day) => `to ${day}`, none: 'no limit' },
};

/** Words of limits in a language. */
export function limitWords(language: Language): LimitWords {
  return words[language];
}
