import { canonicalJson } from '#core/record/canonical-json.ts';
import type { IntegrityCode, IntegrityFinding } from '#core/record/integrity-finding.ts';
import { type SealContent, sealContentSchema } from '#core/record/seal.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { sha256 } from '../seal/sha256.ts';
import { listedColumns } from '../store/record-row.ts';
import type { RecordTable, TestTable } from '../store/schema.ts';
import { testNumber } from '../store/test-number.ts';
import { checkAmendments } from './check-amendments.ts';
import { checkBegun } from './check-begun.ts';
import { checkSignatures } from './check-signatures.ts';
import { checkSignedCopies } from './check-signed-copies.ts';
import { type CheckSources, type FileState, finding } from './check-sources.ts';
import { parsedText } from './parsed-text.ts';
import { sha256OfRow } from './sha256-of-row.ts';

/**
 * A sealed test against its seal: record, journal, opening, what lists show of it, signatures on it, signed
 * copies of its papers, its recordings and photos.
 */
export function checkTest(sources: CheckSources, testId: string): readonly IntegrityFinding[] {
  const { kept } = sources;
  const number = kept.test(testId)?.number ?? testId;
  const [row, sealRow] = [kept.record(testId), kept.sealOf(testId)];
  if (row === undefined) return [finding('RECORD_MISSING', number, testId)];
  if (sealRow === undefined) return [finding('RECORD_UNSEALED', number, testId)];
  const seal = parsedText(sealRow.content, sealContentSchema);
  if (seal === null) return [finding('SEAL_ALTERED', number, testId)];
  const record = sealedRecord(row, seal);
  if (record === null) return [finding('RECORD_ALTERED', number, testId)];
  const journal = sealedJournal(sources, seal);
  const wrong: readonly IntegrityCode[] = [
    ...(isListedAsRecorded(kept.test(testId), row, record, seal) ? [] : ['LISTING_ALTERED' as const]),
    ...(journal === null ? ['JOURNAL_ALTERED' as const] : []),
  ];
  return [
    ...wrong.map((code) => finding(code, number, testId)),
    ...checkOpening(sources, testId),
    ...checkAmendments(sources, seal, record),
    ...checkSignatures(sources, seal),
    ...checkSignedCopies(sources, seal),
    ...checkFiles(sources, testId, record, [row.json, journal ?? '']),
  ];
}

/** What a test began with stands in the log; tests from before the log are not there. */
function checkOpening({ kept }: CheckSources, testId: string): readonly IntegrityFinding[] {
  const number = kept.test(testId)?.number ?? '';
  return kept.eventsOf('test-begun', number).flatMap((event) => checkBegun(kept, event));
}

/** The record of a row where it is the sealed one; records from before seals stand in another order of fields. */
function sealedRecord({ json }: RecordTable, { recordSha256, late }: SealContent): TestRecord | null {
  try {
    const record = JSON.parse(json) as TestRecord;
    const text = canonicalJson(record);
    return sha256(text) === recordSha256 && (late || text === json) ? record : null;
  } catch {
    return null;
  }
}

function isListedAsRecorded(
  test: TestTable | undefined,
  row: RecordTable,
  record: TestRecord,
  seal: SealContent,
): boolean {
  const { json: _text, ...listed } = row;
  return (
    sha256OfRow(listed) === sha256OfRow(listedColumns(record)) &&
    record.id === seal.testId &&
    record.number === seal.testNumber &&
    test?.number === record.number &&
    test.startedAt === record.startedAt &&
    test.outcome === record.outcome &&
    test.number === testNumber(test)
  );
}

function sealedJournal({ kept }: CheckSources, { testId, journalSha256 }: SealContent): string | null {
  const text = kept.journalText(testId);
  return sha256(text) === journalSha256 ? text : null;
}

function checkFiles(
  sources: CheckSources,
  testId: string,
  record: TestRecord,
  texts: readonly string[],
): readonly IntegrityFinding[] {
  const recordings = hashesIn(texts, /"waveformSha256":"([0-9a-f]{64})"/g);
  const photos = record.evidence.photos?.map(({ sha256: hash }) => hash) ?? [];
  return [
    ...filesFound(
      recordings,
      (hash) => sources.recording(hash),
      ['RECORDING_MISSING', 'RECORDING_ALTERED'],
      testId,
    ),
    ...filesFound(photos, (hash) => sources.photo(hash), ['PHOTO_MISSING', 'PHOTO_ALTERED'], testId),
  ];
}

function hashesIn(texts: readonly string[], pattern: RegExp): readonly string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, hash = '']) => hash)))];
}

function filesFound(
  hashes: readonly string[],
  stateOf: (sha256: string) => FileState,
  [missing, altered]: readonly [IntegrityCode, IntegrityCode],
  testId: string,
): readonly IntegrityFinding[] {
  return hashes.flatMap((hash) => {
    const state = stateOf(hash);
    if (state === 'whole') return [];
    return [finding(state === 'missing' ? missing : altered, hash, testId)];
  });
}
