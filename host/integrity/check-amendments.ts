import { z } from 'zod';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { type SealContent, sealContentSchema } from '#core/record/seal.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { KeptEvidence } from '../store/kept-evidence.ts';
import { type CheckSources, finding } from './check-sources.ts';
import { loggedNews } from './logged-news.ts';
import { parsedText } from './parsed-text.ts';

const loggedSchema = z.object({ id: z.string(), recordSha256: z.string() });

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

function isAmendedAsLogged(kept: KeptEvidence, { testId, testNumber }: SealContent): boolean {
  const logged = loggedAmendments(kept, testNumber);
  const amending = kept.amendmentOf(testId);
  if (amending === undefined) return logged.length === 0;
  return logged.length === 1 && logged[0]?.id === amending.testId;
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
  return kept
    .eventsOf('test-amended', amendedNumber)
    .flatMap((event) => loggedNews(event, loggedSchema) ?? { id: '', recordSha256: '' });
}

function sealContentOf(kept: KeptEvidence, testId: string): SealContent | null {
  const row = kept.sealOf(testId);
  return row === undefined ? null : parsedText(row.content, sealContentSchema);
}
