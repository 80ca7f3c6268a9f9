import { isOfficialRecord } from '#core/record/official-record.ts';
import { isSelfAuthorised } from '#core/record/signing-rules.ts';
import { notAuthorisedWords, signatureWords } from '#core/words/signature-words.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportSentence } from './report-model.ts';

type Authorised = Pick<ReportContext, 'record' | 'signatures' | 'language'>;

/** That one person carried the test out and authorised it; null where two did or nobody authorised it. */
export function onePersonText({ record, signatures, language }: Authorised): string | null {
  if (!isSelfAuthorised(record, signatures)) return null;
  const { id, version } = record.evidence.profile;
  return signatureWords.onePerson[language].replace('{profile}', `${id}, ${version}`);
}

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
