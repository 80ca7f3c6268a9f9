import { isOfficialRecord } from '#core/record/official-record.ts';
import { notAuthorisedWords } from '#core/words/signature-words.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportSentence } from './report-model.ts';

type Authorised = Pick<ReportContext, 'record' | 'signatures' | 'language'>;

/** True for an official test whose result nobody has authorised by a signature that holds: its papers say so. */
export function isUnauthorised({ record, signatures }: Omit<Authorised, 'language'>): boolean {
  return isOfficialRecord(record) && !signatures.some(({ meaning }) => meaning === 'authorised');
}

/** The stamp of an unauthorised paper; null for every other. */
export function unauthorisedStamp(context: Authorised): string | null {
  return isUnauthorised(context) ? notAuthorisedWords.stamp[context.language] : null;
}

/** What an unauthorised certificate is, right under its result; nothing on every other. */
export function unauthorisedFindings(context: Authorised): readonly ReportSentence[] {
  if (!isUnauthorised(context)) return [];
  return [{ sign: 'triangle', text: notAuthorisedWords.certificate[context.language] }];
}
