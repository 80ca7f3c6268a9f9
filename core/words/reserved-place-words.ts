import type { InEachLanguage } from './language.ts';

type Words = InEachLanguage<string>;

/** What stands in the box that is kept free for an electronic signature. */
export const reservedPlaceWords = {
  title: { id: 'Tanda tangan elektronik (TTE)', en: 'Electronic signature (TTE)' },
  hint: { id: 'tempat TTE yang mengesahkan', en: 'kept free for the authoriser' },
} as const satisfies Readonly<Record<string, Words>>;
