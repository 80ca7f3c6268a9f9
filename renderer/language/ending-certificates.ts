import { certificateStanding } from '#core/verdict/certificate-standing.ts';
import type { EndingCertificate } from '#core/words/certificate-words.ts';
import type { InEachLanguage } from '#core/words/language.ts';

/** The certificate of one instrument, where it ends soon or is over; null where nothing needs to be said. */
export function endingCertificate(
  name: InEachLanguage<string>,
  dueDate: string | null,
  today: string,
): EndingCertificate | null {
  if (dueDate === null) return null;
  const standing = certificateStanding(dueDate, today);
  if (standing.state !== 'due-soon' && standing.state !== 'expired') return null;
  return { name, dueDate, standing };
}

/** A card as far as its certificate goes. */
interface Certified {
  readonly name: string;
  readonly certificateDueDate: string | null;
}

/** All certificates that end soon or are over, the earliest first. */
export function endingCertificates(
  cards: readonly Certified[],
  today: string | null,
): readonly EndingCertificate[] {
  if (today === null) return [];
  return cards
    .flatMap(({ name, certificateDueDate }) => {
      return endingCertificate({ id: name, en: name }, certificateDueDate, today) ?? [];
    })
    .toSorted((one, other) => one.dueDate.localeCompare(other.dueDate));
}
