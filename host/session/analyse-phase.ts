import type { MicrophoneCorrection } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import type { RunEvidence, Vehicle } from '#core/procedure/evidence.ts';
import { judgeRun } from '#core/procedure/judge-run.ts';
import type { RunContext } from '#core/procedure/run-context.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { CalibratorPromise } from '../analysis/calibration-of-level-track.ts';
import type { PhaseWaveform } from './journal-entry.ts';

interface QuestionOfAnyPhase {
  /** False where the meter's stream is judged and the waveform runs alongside. */
  readonly counts: boolean;
  /** The correction that the test began with, the same for all its recordings; null for none. */
  readonly microphoneCorrection: MicrophoneCorrection | null;
}

interface CalibrationQuestion extends QuestionOfAnyPhase {
  readonly of: 'calibration';
  readonly calibrator: CalibratorPromise;
  /** Sensitivity of the first check; null for the first check itself. */
  readonly pascalPerFullScale: number | null;
}

interface BackgroundQuestion extends QuestionOfAnyPhase {
  readonly of: 'background';
  readonly pascalPerFullScale: number | null;
}

interface RunQuestion extends QuestionOfAnyPhase {
  readonly of: 'run';
  readonly pascalPerFullScale: number | null;
  /** The run as the journal holds it: its speed, and the meter's level where that counts. */
  readonly run: RunEvidence;
  readonly vehicle: Vehicle;
  readonly context: RunContext;
}

/** What the recording of a phase is asked, with what is known besides it. */
export type PhaseQuestion = CalibrationQuestion | BackgroundQuestion | RunQuestion;

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
  { counts, ...question }: CalibrationQuestion,
  { waveformSha256, ...recorded }: PhaseSamples,
): Promise<PhaseWaveform> {
  const evidence = await analysis.analyseCalibration({ ...question, ...recorded });
  return { of: 'calibration', counts, evidence, waveformSha256 };
}

async function analyseBackground(
  analysis: Analysis,
  { counts, pascalPerFullScale, microphoneCorrection }: BackgroundQuestion,
  { waveformSha256, ...recorded }: PhaseSamples,
): Promise<PhaseWaveform> {
  if (pascalPerFullScale === null) {
    return { of: 'background', level: null, thirdOctave: [], waveformSha256 };
  }
  const waveform = { ...recorded, pascalPerFullScale, microphoneCorrection };
  const { level, thirdOctave } = await analysis.analyseBackground(waveform);
  return { of: 'background', level: counts ? level : null, thirdOctave, waveformSha256 };
}

async function analyseRun(
  analysis: Analysis,
  { of: _of, counts, run, ...question }: RunQuestion,
  { waveformSha256, ...recorded }: PhaseSamples,
): Promise<PhaseWaveform> {
  const { speed } = run;
  const { context } = question;
  const found = await analysis.analyseRun({ ...recorded, ...question, speed });
  const { level, thirdOctave: _thirdOctave, ...heard } = found;
  if (counts) return { of: 'run', level, ...heard, thirdOctave: found.thirdOctave, waveformSha256 };
  const agrees = hasSameMaximum(run, { ...run, level }, context);
  const thirdOctave = agrees ? found.thirdOctave : null;
  return { of: 'run', level: null, ...heard, thirdOctave, waveformSha256 };
}

/** A microphone beside the meter is believed only if both hear the same run: else it was not the one on the calibrator. */
function hasSameMaximum(byMeter: RunEvidence, byWaveform: RunEvidence, context: RunContext): boolean {
  const meterDb = judgeRun(byMeter, context).LAFmaxDb;
  const waveformDb = judgeRun(byWaveform, context).LAFmaxDb;
  return meterDb !== null && waveformDb !== null && Math.abs(meterDb - waveformDb) <= largestDisagreementDb;
}
