import { join } from 'node:path';
import { buildRecord } from '#core/record/build-record.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { JournalEntry } from '../store/journal-entry.ts';
import { StoreError } from '../store/store-error.ts';
import type { TestStore, UnfinishedTest } from '../store/test-store.ts';
import type { WaveformFolder } from '../store/waveform-folder.ts';
import type { ContinuedTest } from './begin-test.ts';
import { EvidenceBuilder } from './evidence-builder.ts';
import type { JournalStep, PhaseWaveform, TimedStep } from './journal-entry.ts';
import { lastKnownInstant } from './last-known-instant.ts';
import { keepAndAnalyse } from './phase-recorder.ts';
import { phaseQuestion } from './phase-question.ts';
import { rebuildEvidence } from './rebuild-evidence.ts';
import { rebuildState, type RebuiltState } from './rebuild-state.ts';
import { entryOf, stepOf } from './test-journal.ts';
import { testOpeningSchema, type TestOpening } from './test-opening.ts';
import type { WallClock } from './wall-clock.ts';
import { finishCutWaveFile } from './wave-file-writer.ts';

/** What recovery needs from outside. */
export interface RecoveryOptions {
  readonly store: TestStore;
  readonly clock: WallClock;
  readonly analysis: Analysis;
  readonly waveformFolder: WaveformFolder;
}

/** A test that a failure cut, as far as its journal tells it; nobody has decided yet what becomes of it. */
export interface InterruptedTest extends ContinuedTest, RebuiltState {
  /** When it was last seen alive, ISO 8601 with offset. */
  readonly interruptedAt: string;
}

/** A test without a record that nothing could be done with. */
export interface UnreadableTest {
  readonly number: string;
  readonly error: unknown;
}

/** What the start of the bench found of tests without a record. */
export interface RecoveredTests {
  /** Tests that cannot be read any more: they are left as they are. */
  readonly unreadable: readonly UnreadableTest[];
  /** Tests that can go on, oldest first. */
  readonly interrupted: readonly InterruptedTest[];
}

/**
 * Looks at every test that a failure cut its record: what was being measured ends as interrupted and is journalled so.
 * A test with something left to measure waits for a person; one that was given up or was over gets its record at once,
 * under its own number, and never as a pass.
 */
export async function recoverTests(options: RecoveryOptions): Promise<RecoveredTests> {
  const unreadable: UnreadableTest[] = [];
  const interrupted: InterruptedTest[] = [];
  for (const test of options.store.unfinished()) {
    try {
      if (!test.isWhole) throw new StoreError('JOURNAL_ALTERED', test.number);
      const found = await recoverTest(options, test, testOpeningSchema.parse(test.opening));
      if (found !== null) interrupted.push(found);
    } catch (error) {
      // One test that cannot be read must not keep the bench from starting; its data stay as they are.
      unreadable.push({ number: test.number, error });
    }
  }
  return { unreadable, interrupted };
}

async function recoverTest(
  options: RecoveryOptions,
  test: UnfinishedTest,
  opening: TestOpening,
): Promise<InterruptedTest | null> {
  const entries = [...test.entries, ...(await missingEntries(options, test, opening))];
  const steps = entries.map(stepOf);
  const isOver = steps.some(({ step }) => step.kind === 'close');
  const rebuilt = isOver ? null : rebuiltOrNull(opening, steps);
  if (rebuilt === null || rebuilt.state.step === 'closed') {
    closeAsCut(options, { begun: test, opening, steps });
    return null;
  }
  const { id, number, startedAt } = test;
  const begun = { id, number, startedAt, opening: test.opening };
  return { begun, opening, steps, ...rebuilt, interruptedAt: lastKnownInstant(startedAt, steps) };
}

/** A journal that the procedure cannot follow still tells what was measured, but there is nothing to go on with. */
function rebuiltOrNull(opening: TestOpening, steps: readonly TimedStep[]): RebuiltState | null {
  try {
    return rebuildState(opening, steps);
  } catch {
    return null;
  }
}

/** Gives a cut test its record: as interrupted, or as given up where a person had done so. */
export function closeAsCut(
  { store, clock }: Pick<RecoveryOptions, 'store' | 'clock'>,
  { begun, opening, steps }: ContinuedTest,
): void {
  const { evidence, spectra } = rebuildEvidence(opening, steps);
  store.close(
    buildRecord({
      id: begun.id,
      number: begun.number,
      outcome: steps.some(isAbort) ? 'aborted' : 'interrupted',
      startedAt: begun.startedAt,
      closedAt: clock.now(),
      program: opening.program,
      evidence,
      spectra,
    }),
  );
}

const isAbort = ({ step }: TimedStep): boolean => step.kind === 'close' && step.outcome === 'aborted';

/** Ends the phase that was cut and reads the recording that nobody read, as far as it came; journalled before it is used. */
async function missingEntries(
  options: RecoveryOptions,
  test: UnfinishedTest,
  opening: TestOpening,
): Promise<readonly JournalEntry[]> {
  const builder = new EvidenceBuilder(opening);
  for (const entry of test.entries) builder.apply(stepOf(entry));
  const steps: JournalStep[] = [];
  const { openPhase } = builder;
  if (openPhase !== null) steps.push({ kind: 'end-phase', phase: openPhase.name, cut: 'INTERRUPTED' });
  const { timeSeconds, sequence } = test.entries.at(-1) ?? { timeSeconds: 0, sequence: 0 };
  for (const step of steps) builder.apply({ timeSeconds, step });
  const analysis = await unreadWaveform(options, test, builder, opening);
  if (analysis !== null) steps.push({ kind: 'phase-waveform', analysis });
  const added = steps.map((step, index) =>
    Object.assign(entryOf({ timeSeconds, step }), { sequence: sequence + index + 1 }),
  );
  if (added.length > 0) options.store.append(test.id, added);
  return added;
}

/** What a recording gives that was cut or not read any more; null where there is none or it cannot be read. */
async function unreadWaveform(
  options: RecoveryOptions,
  { entries }: UnfinishedTest,
  builder: EvidenceBuilder,
  opening: TestOpening,
): Promise<PhaseWaveform | null> {
  const recording = unreadRecording(entries);
  const ended = builder.endedPhase;
  if (recording === null || ended === null) return null;
  const path = join(options.waveformFolder.recordingFolder, recording.fileName);
  const run = ended.name === 'run' ? builder.lastRun(ended.seriesIndex) : null;
  const { pascalPerFullScale } = builder;
  const question = phaseQuestion({ phase: ended.name, run, pascalPerFullScale }, opening);
  try {
    if (finishCutWaveFile(path).frameCount === 0) return null;
    return await keepAndAnalyse({ ...options, folder: options.waveformFolder }, path, question);
  } catch {
    // The levels that were journalled stand; a file that cannot be read adds nothing to them.
    return null;
  }
}

type RecordingStep = JournalStep & { readonly kind: 'recording' };

function unreadRecording(entries: readonly JournalEntry[]): RecordingStep | null {
  let unread: RecordingStep | null = null;
  for (const { step } of entries.map(stepOf)) {
    if (step.kind === 'recording') unread = step;
    else if (step.kind === 'phase-waveform' || step.kind === 'waveform-lost') unread = null;
  }
  return unread;
}
