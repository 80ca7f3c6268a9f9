import type { RunEvidence, Vehicle } from '#core/procedure/evidence.ts';
import { judgeRun } from '#core/procedure/judge-run.ts';
import type { RunContext } from '#core/procedure/run-context.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { CalibratorPromise } from '../analysis/calibration-of-level-track.ts';
import type { PhaseWaveform } from './journal-entry.ts';

/** What the recording of a phase is asked, with what is known besides it. */
export type PhaseQuestion =
  | {
      readonly of: 'calibration';
      /** False where the meter's stream is judged and the waveform runs alongside. */
      readonly counts: boolean;
      readonly calibrator: CalibratorPromise;
      /** Sensitivity of the first check; null for the first check itself. */
      readonly pascalPerFullScale: number | null;
    }
  | { readonly of: 'background'; readonly counts: boolean; readonly pascalPerFullScale: number | null }
  | {
      readonly of: 'run';
      readonly counts: boolean;
      readonly pascalPerFullScale: number | null;
      /** The run as the journal holds it: its speed, and the meter's level where that counts. */
      readonly run: RunEvidence;
      readonly vehicle: Vehicle;
      readonly context: RunContext;
    };

/** Two class 1 instruments side by side differ by less. */
const largestDisagreementDb = 2;

/** The samples of a kept recording. */
export interface PhaseSamples {
  readonly sampleRateHz: number;
  readonly samples: Float64Array;
  readonly waveformSha256: string;
}

/** Has the recording of a phase analysed. @throws AnalysisError */
export function analysePhase(
  analysis: Analysis,
  question: PhaseQuestion,
  samples: PhaseSamples,
): Promise<PhaseWaveform> {
  if (question.of === 'calibration') return analyseCalibration(analysis, question, samples);
  if (question.of === 'background') return analyseBackground(analysis, question, samples);
  return analyseRun(analysis, question, samples);
}

async function analyseCalibration(
  analysis: Analysis,
  { counts, ...question }: PhaseQuestion & { readonly of: 'calibration' },
  { waveformSha256, ...recorded }: PhaseSamples,
): Promise<PhaseWaveform> {
  const evidence = await analysis.analyseCalibration({ ...question, ...recorded });
  return { of: 'calibration', counts, evidence, waveformSha256 };
}

async function analyseBackground(
  analysis: Analysis,
  { counts, pascalPerFullScale }: PhaseQuestion & { readonly of: 'background' },
  { waveformSha256, ...recorded }: PhaseSamples,
): Promise<PhaseWaveform> {
  if (pascalPerFullScale === null) {
    return { of: 'background', level: null, thirdOctave: [], waveformSha256 };
  }
  const { level, thirdOctave } = await analysis.analyseBackground({ ...recorded, pascalPerFullScale });
  return { of: 'background', level: counts ? level : null, thirdOctave, waveformSha256 };
}

async function analyseRun(
  analysis: Analysis,
  { counts, run, vehicle, context, pascalPerFullScale }: PhaseQuestion & { readonly of: 'run' },
  { waveformSha256, ...recorded }: PhaseSamples,
): Promise<PhaseWaveform> {
  const { speed } = run;
  const found = await analysis.analyseRun({ ...recorded, pascalPerFullScale, speed, vehicle, context });
  const { level, speedFromSound } = found;
  if (counts) return { of: 'run', level, speedFromSound, thirdOctave: found.thirdOctave, waveformSha256 };
  const agrees = hasSameMaximum(run, { ...run, level }, context);
  const thirdOctave = agrees ? found.thirdOctave : null;
  return { of: 'run', level: null, speedFromSound, thirdOctave, waveformSha256 };
}

/** A microphone beside the meter is believed only if both hear the same run: else it was not the one on the calibrator. */
function hasSameMaximum(byMeter: RunEvidence, byWaveform: RunEvidence, context: RunContext): boolean {
  const meterDb = judgeRun(byMeter, context).LAFmaxDb;
  const waveformDb = judgeRun(byWaveform, context).LAFmaxDb;
  return meterDb !== null && waveformDb !== null && Math.abs(meterDb - waveformDb) <= largestDisagreementDb;
}
