import type { Accreditation, Letterhead } from '#core/procedure/letterhead.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { letterheadWords } from '#core/words/letterhead-words.ts';

/** What is being entered; the day of the accreditation may still be open. */
export interface LetterheadDraft extends Omit<Letterhead, 'accreditation'> {
  readonly accreditation: (Omit<Accreditation, 'validUntil'> & { readonly validUntil: string | null }) | null;
}

/** A letterhead of which nothing has been entered. */
export const blankLetterhead: LetterheadDraft = {
  name: '',
  address: '',
  contact: '',
  logo: null,
  accreditation: null,
};

/** An accreditation of which nothing has been entered: no profile lies in its scope. */
export const blankAccreditation: NonNullable<LetterheadDraft['accreditation']> = {
  number: '',
  body: '',
  validUntil: null,
  profileIds: [],
};

/** The letterhead as it can be kept, or why it cannot. */
export function finishedLetterhead(
  draft: LetterheadDraft,
): { readonly letterhead: Letterhead } | { readonly problem: InEachLanguage<string> } {
  if (draft.name.trim() === '') return { problem: letterheadWords.nameMissing };
  const { accreditation } = draft;
  if (accreditation === null) return { letterhead: { ...draft, accreditation } };
  const { validUntil } = accreditation;
  if (validUntil === null || accreditation.number.trim() === '') {
    return { problem: letterheadWords.accreditationMissing };
  }
  return { letterhead: { ...draft, accreditation: { ...accreditation, validUntil } } };
}
