import { canonicalJson } from '#core/record/canonical-json.ts';
import type { IntegrityCode, IntegrityFinding } from '#core/record/integrity-finding.ts';
import { type SealContent, sealContentSchema } from '#core/record/seal.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { isSignedBy } from '../seal/bench-key.ts';
import { sha256 } from '../seal/sha256.ts';
import { toItsEnd } from '../seal/sha256-in-pieces.ts';
import { listingOf } from '../store/listing-row.ts';
import { listedColumns } from '../store/record-row.ts';
import type { RecordTable, TestTable } from '../store/schema.ts';
import { testNumber } from '../store/test-number.ts';
import { checkAmendments } from './check-amendments.ts';
import { checkBegun } from './check-begun.ts';
import { checkSignatures } from './check-signatures.ts';
import { checkSignedCopies } from './check-signed-copies.ts';
import { type CheckSources, type FileState, type FileStateInPieces, finding } from './check-sources.ts';
import { parsedText } from './parsed-text.ts';
import { sha256OfRow } from './sha256-of-row.ts';
import { whereReadable } from './where-readable.ts';

/** The steps of the check of one test, and what they find. */
export type TestCheck = Generator<void, readonly IntegrityFinding[]>;

/**
 * A sealed test against its seal: record, journal, opening, what lists show of it, signatures on it, signed
 * copies of its papers, its recordings and photos.
 */
export function checkTest(sources: CheckSources, testId: string): readonly IntegrityFinding[] {
  return toItsEnd(checkTestInPieces(sources, testId));
}

/** The same as {@link checkTest}, in steps: what stands in the database at one moment first, then each file, large ones in pieces. */
export function* checkTestInPieces(sources: CheckSources, testId: string): TestCheck {
  const { found, recordings, photos } = whereReadable(
    () => sources.kept.atOneMoment(() => checkRows(sources, testId)),
    withoutFiles([finding('DATABASE_DAMAGED', '', testId)]),
  );
  const ofRecordings = yield* statesOf(recordings, (hash) => sources.recording(hash));
  const ofPhotos = yield* statesOf(photos, (hash) => sources.photo(hash));
  return [
    ...found,
    ...filesFound(ofRecordings, ['RECORDING_MISSING', 'RECORDING_ALTERED'], testId),
    ...filesFound(ofPhotos, ['PHOTO_MISSING', 'PHOTO_ALTERED'], testId),
  ];
}

/** What the rows of a test say, and the files that it names by their hash. */
interface CheckedRows {
  readonly found: readonly IntegrityFinding[];
  readonly recordings: readonly string[];
  readonly photos: readonly string[];
}

const withoutFiles = (found: readonly IntegrityFinding[]): CheckedRows => ({
  found,
  recordings: [],
  photos: [],
});

function checkRows(sources: CheckSources, testId: string): CheckedRows {
  const { kept } = sources;
  const number = kept.test(testId)?.number ?? testId;
  const [row, sealRow] = [kept.record(testId), kept.sealOf(testId)];
  if (row === undefined) return withoutFiles([finding('RECORD_MISSING', number, testId)]);
  if (sealRow === undefined) return withoutFiles([finding('RECORD_UNSEALED', number, testId)]);
  const seal = parsedText(sealRow.content, sealContentSchema);
  const isSealWhole = sha256(sealRow.content) === sealRow.sealSha256;
  if (seal === null || !isSealWhole) return withoutFiles([finding('SEAL_ALTERED', number, testId)]);
  if (seal.keyId !== sources.key.keyId || !isSignedBy(sources.key, seal, sealRow.signature)) {
    return withoutFiles([finding('SEAL_SIGNATURE_WRONG', number, testId)]);
  }
  const record = sealedRecord(row, seal);
  if (record === null) return withoutFiles([finding('RECORD_ALTERED', number, testId)]);
  const journal = sealedJournal(sources, seal);
  const wrong: readonly IntegrityCode[] = [
    ...(isListedAsRecorded(kept.test(testId), row, record, seal) && isCountedAsRecorded(sources, record, seal)
      ? []
      : ['LISTING_ALTERED' as const]),
    ...(journal === null ? ['JOURNAL_ALTERED' as const] : []),
  ];
  return {
    found: [
      ...wrong.map((code) => finding(code, number, testId)),
      ...checkOpening(sources, testId),
      ...checkAmendments(sources, seal, record),
      ...checkSignatures(sources, seal),
      ...checkSignedCopies(sources, seal),
    ],
    recordings: hashesIn([row.json, journal ?? ''], /"waveformSha256":"([0-9a-f]{64})"/g),
    photos: record.evidence.photos?.map(({ sha256: hash }) => hash) ?? [],
  };
}

/** What a test began with stands in the log; tests from before the log are not there. */
function checkOpening({ kept }: CheckSources, testId: string): readonly IntegrityFinding[] {
  const number = kept.test(testId)?.number ?? '';
  const begun = kept.eventsOf('test-begun', number);
  const amending = kept
    .eventsOf('test-amended')
    .filter(({ content }) => content.includes(`"id":"${testId}"`));
  return [...begun, ...amending].flatMap((event) => checkBegun(kept, event));
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

/** The history counts the record as what it is. */
function isCountedAsRecorded({ kept }: CheckSources, record: TestRecord, { sequence }: SealContent): boolean {
  const line = kept.listing(record.id);
  const test = kept.test(record.id);
  if (line === 'none') return true;
  if (line === undefined || test === undefined) return false;
  const { year, yearSequence } = test;
  return (
    sha256OfRow(line) === sha256OfRow(listingOf(record, { testId: record.id, sequence, year, yearSequence }))
  );
}

function sealedJournal({ kept }: CheckSources, { testId, journalSha256 }: SealContent): string | null {
  const text = kept.journalText(testId);
  return sha256(text) === journalSha256 ? text : null;
}

function hashesIn(texts: readonly string[], pattern: RegExp): readonly string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, hash = '']) => hash)))];
}

type NamedState = readonly [sha256: string, state: FileState];

function* statesOf(
  hashes: readonly string[],
  stateOf: (sha256: string) => FileState | FileStateInPieces,
): Generator<void, readonly NamedState[]> {
  const states: NamedState[] = [];
  for (const hash of hashes) {
    const found = stateOf(hash);
    states.push([hash, typeof found === 'string' ? found : yield* found]);
  }
  return states;
}

function filesFound(
  states: readonly NamedState[],
  [missing, altered]: readonly [IntegrityCode, IntegrityCode],
  testId: string,
): readonly IntegrityFinding[] {
  return states.flatMap(([hash, state]) =>
    state === 'whole' ? [] : [finding(state === 'missing' ? missing : altered, hash, testId)],
  );
}
