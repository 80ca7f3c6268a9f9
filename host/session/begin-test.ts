import { profileLibrary } from '#core/procedure/profile-library.ts';
import type { PrepareTest } from '../http/contract.ts';
import type { BenchLines } from './bench-lines.ts';
import type { BenchOptions } from './bench-options.ts';
import type { ChosenCorrection } from './chosen-correction.ts';
import { PhaseRecorder } from './phase-recorder.ts';
import { prepareOpening } from './prepare-opening.ts';
import type { RunningTestOptions } from './running-test-options.ts';
import type { WaveformInput } from './waveform-input.ts';

/** What the bench stands on when a test begins. */
interface Standing {
  readonly lines: BenchLines;
  readonly input: WaveformInput;
  readonly microphoneCorrection: ChosenCorrection['kept'];
}

type BegunParts = Omit<RunningTestOptions, 'clearMaximum' | 'onChange' | 'onDurable' | 'onClosed'>;

/** Begins a test in the store and gives what it runs with. @throws SetupProblem where it cannot be measured so */
export function beginTest(wanted: PrepareTest, bench: BenchOptions, standing: Standing): BegunParts {
  const { store, clock, info, createId, analysis, waveformFolder: folder, scheduler } = bench;
  const { profiles = profileLibrary } = bench;
  const { lines, input, microphoneCorrection } = standing;
  const startedAt = clock.now();
  const line: BenchLines['line'] = (role) => lines.line(role);
  const hasWaveform = input.state === 'streaming';
  const opening = prepareOpening(wanted, {
    info,
    profiles,
    startedAt,
    microphoneCorrection,
    line,
    hasWaveform,
  });
  const begun = store.begin({ id: createId(), startedAt, opening });
  const test = { number: begun.number, opening };
  return {
    begun,
    opening,
    store,
    recorder: new PhaseRecorder({ testId: begun.id, test, input, analysis, folder }),
    now: () => clock.now(),
    monotonicSeconds: () => scheduler.monotonicSeconds(),
  };
}
