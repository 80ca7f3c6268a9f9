import type { SpeedTrack } from '#core/procedure/evidence.ts';
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
      readonly speed: SpeedTrack | null;
      readonly context: RunContext;
    };

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
  { counts, speed, context, pascalPerFullScale }: PhaseQuestion & { readonly of: 'run' },
  { waveformSha256, ...recorded }: PhaseSamples,
): Promise<PhaseWaveform> {
  const found = await analysis.analyseRun({ ...recorded, pascalPerFullScale, speed, context });
  const { level, speedFromSound, thirdOctave } = found;
  return { of: 'run', level: counts ? level : null, speedFromSound, thirdOctave, waveformSha256 };
}
