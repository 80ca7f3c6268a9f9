import type { BandLevel } from '#core/acoustics/level-figures.ts';
import type { SpeedPoint } from '#core/acoustics/shaft-angle.ts';
import type { DeclaredEngine } from '#core/acoustics/speed-from-sound.ts';
import type { HeardSpeed } from '#core/diagnosis/crank-speed.ts';
import type { RunPart } from '#core/diagnosis/run-diagnosis.ts';
import type { NoReference, ReferenceFacts } from '#core/diagnosis/test-diagnosis.ts';
import type { CountedWindow } from '#core/procedure/run-judgement.ts';

/** One run of a closed test, in plain data that crosses to a thread. */
export interface RunToDiagnose {
  /** Number of the series from 0, and of the run in it. */
  readonly series: number;
  readonly run: number;
  readonly isCounted: boolean;
  /** Its recording; null where none was made or its file is gone. */
  readonly recording: { readonly path: string; readonly sha256: string } | null;
  readonly window: CountedWindow | null;
  readonly speed: readonly SpeedPoint[];
  readonly speedHeard: readonly HeardSpeed[];
  readonly decidingPart: RunPart;
}

/** What all runs of a test share. */
export interface TestToDiagnose {
  readonly runs: readonly RunToDiagnose[];
  /** From the calibration before the series; null gives no diagnosis, never an uncalibrated one. */
  readonly pascalPerFullScale: number | null;
  readonly engine: DeclaredEngine | null;
  readonly background: readonly BandLevel[] | null;
  /** Text of the correction file of the microphone. */
  readonly correctionText: string | null;
}

/** A test to diagnose, and the run of another one to compare with. */
export interface DiagnosisQuestion extends TestToDiagnose {
  readonly of: 'diagnosis';
  readonly testId: string;
  readonly testNumber: string;
  readonly isSimulated: boolean;
  /** The reference with its one run. */
  readonly reference: { readonly facts: ReferenceFacts; readonly test: TestToDiagnose } | null;
  readonly noReference: NoReference | null;
}
