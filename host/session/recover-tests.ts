import { join } from 'node:path';
import { buildRecord } from '#core/record/build-record.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { JournalEntry, TestStore, UnfinishedTest } from '../store/test-store.ts';
import type { WaveformFolder } from '../store/waveform-folder.ts';
import { EvidenceBuilder } from './evidence-builder.ts';
import type { JournalStep, PhaseWaveform } from './journal-entry.ts';
import { keepAndAnalyse } from './phase-recorder.ts';
import { phaseQuestion } from './phase-question.ts';
import { rebuildEvidence } from './rebuild-evidence.ts';
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

/**
 * Gives every test that a failure cut its record, under its own number: finished runs as they were, the cut run as
 * interrupted, never a pass. A test that cannot be read any more is left as it is and named in the answer.
 */
export async function recoverTests(
  options: RecoveryOptions,
): Promise<{ readonly unreadable: readonly string[] }> {
  const unreadable: string[] = [];
  for (const test of options.store.unfinished()) {
    try {
      await recoverTest(options, test, testOpeningSchema.parse(test.opening));
    } catch {
      // One test that cannot be read must not keep the bench from starting; its data stay as they are.
      unreadable.push(test.number);
    }
  }
  return { unreadable };
}

async function recoverTest(
  options: RecoveryOptions,
  test: UnfinishedTest,
  opening: TestOpening,
): Promise<void> {
  const { store, clock } = options;
  const entries = [...test.entries, ...(await missingEntries(options, test, opening))];
  const { evidence, spectra } = rebuildEvidence(opening, entries);
  const record = buildRecord({
    id: test.id,
    number: test.number,
    outcome: outcomeOf(entries),
    startedAt: test.startedAt,
    closedAt: clock.now(),
    program: opening.program,
    evidence,
    spectra,
  });
  store.close(record);
}

/** A test that a person had given up stays given up; only its record was missing. */
function outcomeOf(entries: readonly JournalEntry[]): 'aborted' | 'interrupted' {
  const aborted = entries.map((entry) => stepOf(entry).step).some(isAbort);
  return aborted ? 'aborted' : 'interrupted';
}

const isAbort = (step: JournalStep): boolean => step.kind === 'close' && step.outcome === 'aborted';

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
