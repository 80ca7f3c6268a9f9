import { accreditedText, letterheadWords } from '#core/words/letterhead-words.ts';
import { accreditationStanding } from './accreditation.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportLetterhead } from './report-model.ts';

/** The letterhead that the test began with; null where none was entered. */
export function reportLetterhead({ record, language }: ReportContext): ReportLetterhead | null {
  const { letterhead } = record.evidence;
  if (letterhead === undefined) return null;
  const { name, address, contact, logo } = letterhead;
  const street = address.split(/\s*\n\s*/).filter((line) => line !== '');
  const lines = [street.join(', '), contact].filter((line) => line !== '');
  const standing = accreditationStanding(record);
  return {
    name,
    lines,
    logoSha256: logo?.sha256 ?? null,
    logoAlternative: `${letterheadWords.logo[language]} ${name}`,
    accreditation:
      standing.state === 'none'
        ? null
        : standing.state === 'within'
          ? accreditedText(standing.accreditation, language)
          : letterheadWords.outsideScope[language],
  };
}
