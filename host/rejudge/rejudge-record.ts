import { type TestEvidence, testEvidenceSchema } from '#core/procedure/evidence.ts';
import { amendedEvidence } from '#core/record/amend-record.ts';
import type { Amendment } from '#core/record/amendment.ts';
import { buildRecord } from '#core/record/build-record.ts';
import { judgeOutcome } from '#core/record/judge-outcome.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { TestJudgement } from '#core/verdict/test-judgement.ts';
import { testOpeningSchema } from '../session/test-opening.ts';
import type { JournalEntry } from '../store/journal-entry.ts';
import type { JournalledPhases } from '../store/test-store.ts';
import type { RecordingCheckOptions } from './check-recording.ts';
import { type JsonDifference, jsonDifferences } from './json-differences.ts';
import { type RecordingCheck, replayJournal } from './replay-journal.ts';

/** A part of a record against what came of it again. */
export interface PartCheck {
  readonly part: 'judgement' | 'evidence' | 'spectrum' | 'outcome';
  /** `unproven` where there is nothing that it could be computed from. */
  readonly state: 'identical' | 'differs' | 'unproven';
  readonly differences: readonly JsonDifference[];
}

/** A record judged again. */
export interface Rejudgement {
  /** True only if every part and every recording is identical, byte for byte. */
  readonly identical: boolean;
  readonly parts: readonly PartCheck[];
  readonly recordings: readonly RecordingCheck[];
  /** The judgement that the record's evidence gives now; null where the evidence breaks its schema. */
  readonly judgement: TestJudgement | null;
  readonly evidence: TestEvidence | null;
}

/** A record with what the bench journalled of its test; null where there is no journal. */
export interface StoredTest {
  readonly record: TestRecord;
  readonly journal: JournalledPhases | null;
  /** Amendments that led to it, the first one first; null where one of them is missing. */
  readonly amendments: readonly Amendment[] | null;
}

/**
 * Judges a record again. Its evidence must give its judgement, its journal and its recordings must give its evidence. What
 * is missing or cannot be read proves nothing. Changes nothing and throws nothing on stored data, however damaged.
 */
export async function rejudgeRecord(
  stored: StoredTest,
  options: RecordingCheckOptions,
): Promise<Rejudgement> {
  const { record } = stored;
  const evidence = testEvidenceSchema.safeParse(record.evidence).data ?? null;
  const judgement = evidence === null ? null : judgeOutcome(evidence, record.outcome);
  const raw = await rawChecks(stored, evidence, options);
  const parts = [checkOf('judgement', record.judgement, judgement), ...raw.parts];
  const identical =
    parts.every(({ state }) => state === 'identical') &&
    raw.recordings.every(({ state }) => state === 'identical');
  return { identical, parts, recordings: raw.recordings, judgement, evidence };
}

type RawChecks = Pick<Rejudgement, 'parts' | 'recordings'>;

const nothingProven: RawChecks = {
  parts: (['evidence', 'spectrum', 'outcome'] as const).map((part) => checkOf(part, null, null)),
  recordings: [],
};

/** Evidence, spectrum and course of the test against its raw data. */
async function rawChecks(
  { record, journal, amendments }: StoredTest,
  evidence: TestEvidence | null,
  options: RecordingCheckOptions,
): Promise<RawChecks> {
  const opening = testOpeningSchema.safeParse(journal?.opening).data;
  const entries: readonly JournalEntry[] = journal?.phases.flat() ?? [];
  if (opening === undefined || entries.length === 0 || amendments === null) return nothingProven;
  const replayed = await replayJournal(opening, entries, options);
  const { id, number, outcome, startedAt, closedAt, program } = record;
  const head = { id, number, outcome, startedAt, closedAt, program };
  const amended = amendments.reduce(amendedEvidence, replayed.evidence);
  const again = buildRecord({ ...head, evidence: amended, spectra: replayed.spectra });
  return {
    parts: [
      checkOf('evidence', evidence ?? record.evidence, again.evidence),
      checkOf('spectrum', record.spectrum ?? 'none', again.spectrum ?? 'none'),
      checkOf('outcome', outcome, outcome === 'closed' && !replayed.wasClosed ? 'not closed' : outcome),
    ],
    recordings: replayed.recordings,
  };
}

function checkOf(part: PartCheck['part'], stored: unknown, again: unknown): PartCheck {
  if (again === null) return { part, state: 'unproven', differences: [] };
  const differences = jsonDifferences(stored, again);
  return { part, state: differences.length === 0 ? 'identical' : 'differs', differences };
}
