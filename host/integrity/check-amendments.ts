import { z } from 'zod';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { type SealContent, sealContentSchema } from '#core/record/seal.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { KeptEvidence } from '../store/kept-evidence.ts';
import { type CheckSources, finding } from './check-sources.ts';
import { parsedText } from './parsed-text.ts';

const eventSchema = z.object({
  what: z.string(),
  new: z.object({ id: z.string(), recordSha256: z.string() }),
});
const amendingSchema = z.object({ amends: z.object({ testId: z.string() }).optional() });

/**
 * A sealed test as amended and as an amendment: what the table says of both is what the sealed records and the log say, and
 * the readings of an amendment are those of the record whose place it took.
 */
export function checkAmendments(
  { kept }: CheckSources,
  seal: SealContent,
  record: TestRecord,
): readonly IntegrityFinding[] {
  const isWhole = isAmendedAsLogged(kept, seal) && isAmendingAsSealed(kept, seal, record);
  return isWhole ? [] : [finding('AMENDMENT_ALTERED', seal.testNumber, seal.testId)];
}

/** The table, the log by what its events say, and the records with these readings all name the same amendment, or none. */
function isAmendedAsLogged(kept: KeptEvidence, { testId, testNumber, journalSha256 }: SealContent): boolean {
  const wanted = kept.amendmentOf(testId)?.testId ?? '';
  const logged = loggedAmendments(kept, testNumber).map(({ id }) => id);
  const recorded = kept.sealedWithJournal(journalSha256).filter((one) => amendedIn(kept, one) === testId);
  return logged.join() === wanted && recorded.join() === wanted;
}

/** Which test the record of another says that it amends; null where it says nothing of the kind. */
function amendedIn(kept: KeptEvidence, testId: string): string | null {
  const json = kept.record(testId)?.json;
  return json === undefined ? null : (parsedText(json, amendingSchema)?.amends?.testId ?? null);
}

function isAmendingAsSealed(kept: KeptEvidence, seal: SealContent, { amends }: TestRecord): boolean {
  const row = kept.amendmentBy(seal.testId);
  if (amends === undefined) return row === undefined;
  const amended = sealContentOf(kept, amends.testId);
  const logged = loggedAmendments(kept, amends.number);
  return (
    row?.amends === amends.testId &&
    amended?.testNumber === amends.number &&
    amended.recordSha256 === amends.recordSha256 &&
    amended.journalSha256 === seal.journalSha256 &&
    logged.some(({ id, recordSha256 }) => id === seal.testId && recordSha256 === seal.recordSha256)
  );
}

function loggedAmendments(kept: KeptEvidence, amendedNumber: string) {
  // By what the events say, too, for the column beside it could have been changed to hide one.
  return kept.eventsOf('test-amended').flatMap((event) => {
    const told = parsedText(event.content, eventSchema);
    const isAbout = told?.what === amendedNumber || event.what === amendedNumber;
    return isAbout ? [told?.new ?? { id: '', recordSha256: '' }] : [];
  });
}

function sealContentOf(kept: KeptEvidence, testId: string): SealContent | null {
  const row = kept.sealOf(testId);
  return row === undefined ? null : parsedText(row.content, sealContentSchema);
}
