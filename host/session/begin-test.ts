import { profileLibrary } from '#core/procedure/profile-library.ts';
import type { PrepareTest } from '../http/contract.ts';
import type { BegunTest } from '../store/test-store.ts';
import type { BenchLines } from './bench-lines.ts';
import type { BenchOptions } from './bench-options.ts';
import type { ChosenCorrection } from './chosen-correction.ts';
import { openJob } from './job-desk.ts';
import { LetterheadBook } from './letterhead-book.ts';
import type { TimedStep } from './journal-entry.ts';
import { PhaseRecorder } from './phase-recorder.ts';
import { prepareOpening } from './prepare-opening.ts';
import type { RunningTestOptions } from './running-test-options.ts';
import { instrumentsText } from './same-instruments.ts';
import type { TestOpening } from './test-opening.ts';
import { setupProblem } from './setup-problem.ts';
import type { WaveformInput } from './waveform-input.ts';

/** What the bench stands on when a test begins. */
interface Standing {
  readonly lines: BenchLines;
  readonly input: WaveformInput;
  readonly microphoneCorrection: ChosenCorrection['kept'];
}

/** A begun test with its journal. */
export interface ContinuedTest {
  readonly begun: BegunTest;
  readonly opening: TestOpening;
  readonly steps: readonly TimedStep[];
}

/** What a running test is made of, whom it tells left open. */
export type TestParts = Omit<RunningTestOptions, 'clearMaximum' | 'onChange' | 'onDurable' | 'onClosed'>;

/** A record names no photo that was not there when it began. @throws SetupProblem `PHOTO_UNKNOWN` */
function checkPhotos({ photos = [] }: PrepareTest, { photoFolder }: BenchOptions): void {
  const areThere = photos.every(({ sha256 }) => photoFolder.find(sha256).state === 'whole');
  if (!areThere) throw setupProblem('PHOTO_UNKNOWN');
}

/** The charts are read only for a profile that asks for them. */
function standingOf(opening: TestOpening, device: string, { controlStanding }: BenchOptions) {
  if (opening.profile.controlCharts === undefined || controlStanding === undefined) return {};
  return { controlCharts: controlStanding(opening, device) };
}

/** Begins a test in the store and gives what it runs with. @throws SetupProblem where it cannot be measured so */
export function beginTest(wanted: PrepareTest, bench: BenchOptions, standing: Standing): TestParts {
  const { store, clock, info, createId } = bench;
  const { profiles = profileLibrary } = bench;
  const { lines, input, microphoneCorrection } = standing;
  const startedAt = clock.now();
  const line: BenchLines['line'] = (role) => lines.line(role);
  const hasWaveform = input.state === 'streaming';
  checkPhotos(wanted, bench);
  const { jobId } = wanted;
  const job = jobId === undefined ? null : openJob(store.jobs, jobId);
  const prepared = prepareOpening(wanted, {
    info,
    profiles,
    startedAt,
    microphoneCorrection,
    letterhead: new LetterheadBook(store, bench.photoFolder, info.simulated).letterhead(),
    job,
    line,
    hasWaveform,
  });
  const device = input.source?.deviceName ?? '';
  const opening = {
    ...prepared,
    ...standingOf(prepared, device, bench),
    lineInstruments: instrumentsText(info.simulated, lines.setups),
  };
  const begun = store.begin({ id: createId(), startedAt, opening, jobId });
  return partsOf(bench, input, begun, opening, []);
}

/** Takes up a begun test again, with everything that was journalled of it. */
export function continueTest(test: ContinuedTest, bench: BenchOptions, input: WaveformInput): TestParts {
  return partsOf(bench, input, test.begun, test.opening, test.steps);
}

function partsOf(
  { store, clock, analysis, waveformFolder: folder, scheduler }: BenchOptions,
  input: WaveformInput,
  begun: BegunTest,
  opening: TestOpening,
  steps: readonly TimedStep[],
): TestParts {
  const test = { number: begun.number, opening };
  const begunPhases = steps.filter(({ step }) => step.kind === 'begin-phase').length;
  return {
    begun,
    opening,
    steps,
    store,
    recorder: new PhaseRecorder({ testId: begun.id, test, input, analysis, folder, begunPhases }),
    now: () => clock.now(),
    monotonicSeconds: () => scheduler.monotonicSeconds(),
  };
}
