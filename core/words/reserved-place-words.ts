import type { InEachLanguage } from './language.ts';

type Words = InEachLanguage<string>;

/** What stands in the box that is kept free for an electronic signature. */
export const reservedPlaceWords = {
  title: { id: 'Tanda tangan elektronik (TTE)', en: 'Electronic signature (TTE)' },
  hint: { id: 'tempat TTE yang mengesahkan', en: 'kept free for the authoriser' },
} as const satisfies Readonly<Record<string, Words>>;

/** What is seen of an electronic signature in that box, beside name and time. */
export const visibleSignatureWords = {
  title: { id: 'Ditandatangani secara elektronik oleh', en: 'Signed electronically by' },
  reason: { id: 'Alasan', en: 'Reason' },
  location: { id: 'Tempat', en: 'Place' },
} as const satisfies Readonly<Record<string, Words>>;
