import type { InEachLanguage } from './language.ts';

/** Where a record has no speed sensor because its speed was heard. */
export const speedHeardWords: InEachLanguage<string> = {
  id: 'didengar dari bunyi (bengkel)',
  en: 'heard from the sound (workshop)',
};
