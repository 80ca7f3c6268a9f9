import type { TestEvidence } from '#core/procedure/evidence.ts';
import type { PhaseName } from '#core/procedure/procedure-state.ts';
import type { RunSpectrum } from '#core/record/build-record.ts';
import { EvidenceBuilder } from '../session/evidence-builder.ts';
import type { PhaseWaveform } from '../session/journal-entry.ts';
import { phaseQuestion } from '../session/phase-question.ts';
import { stepOf } from '../session/test-journal.ts';
import type { TestOpening } from '../session/test-opening.ts';
import type { JournalEntry } from '../store/journal-entry.ts';
import { checkRecording, type RecordingCheckOptions, type RecordingFinding } from './check-recording.ts';

/** A recording of a test with what came of reading it again. */
export interface RecordingCheck extends RecordingFinding {
  readonly phase: PhaseName;
  /** Role of the series and number of the run; null outside the runs. */
  readonly run: { readonly series: TestEvidence['series'][number]['role']; readonly number: number } | null;
  readonly sha256: string;
}

/** What the raw data of a test give when they go the same way again. */
export interface ReplayedTest {
  readonly evidence: TestEvidence;
  readonly spectra: readonly RunSpectrum[];
  readonly recordings: readonly RecordingCheck[];
  /** True if a person or the procedure saw the test to its end. */
  readonly wasClosed: boolean;
}

/**
 * Builds the evidence of a test from its journal by the same steps as live, and reads every recording again with what was
 * known when its phase had ended.
 */
export async function replayJournal(
  opening: TestOpening,
  entries: readonly JournalEntry[],
  options: RecordingCheckOptions,
): Promise<ReplayedTest> {
  const builder = new EvidenceBuilder(opening);
  const recordings: RecordingCheck[] = [];
  let wasClosed = false;
  for (const entry of entries) {
    const timed = stepOf(entry);
    const { step } = timed;
    if (step.kind === 'phase-waveform') {
      recordings.push(...(await checksOf(builder, opening, step.analysis, options)));
    }
    if (step.kind === 'close') wasClosed = step.outcome === 'closed';
    builder.apply(timed);
  }
  return { evidence: builder.evidence('interrupted'), spectra: builder.spectra, recordings, wasClosed };
}

async function checksOf(
  builder: EvidenceBuilder,
  opening: TestOpening,
  analysis: PhaseWaveform,
  options: RecordingCheckOptions,
): Promise<RecordingCheck[]> {
  const { endedPhase: ended, pascalPerFullScale } = builder;
  const sha256 = analysis.waveformSha256;
  if (ended === null || sha256 === null) return [];
  const run = ended.name === 'run' ? builder.lastRun(ended.seriesIndex) : null;
  const question = phaseQuestion({ phase: ended.name, run, pascalPerFullScale }, opening);
  const series = opening.series[ended.seriesIndex]?.role ?? 'test';
  return [
    {
      phase: ended.name,
      run: run === null ? null : { series, number: run.number },
      sha256,
      ...(await checkRecording(options, question, analysis)),
    },
  ];
}
