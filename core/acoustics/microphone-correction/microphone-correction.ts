/** Response of a microphone from its correction file. */
export interface MicrophoneCorrection {
  /** Frequencies in hertz, ascending, with the microphone's response in dB: what it reads too high. */
  readonly points: readonly { readonly frequencyHz: number; readonly responseDb: number }[];
  readonly serialNumber: string | null;
  /**
   * Sensitivity as the file states it, in the file's own terms: makers differ in what it means. It may fill in a
   * form and never stands for a calibration.
   */
  readonly statedSensitivityDb: number | null;
  readonly statedGainDb: number | null;
}

/** What is wrong with a correction file; lines count from 1. */
export type CorrectionProblem =
  | { readonly kind: 'too-few-points' }
  | { readonly kind: 'no-figures' | 'too-many-columns' | 'ambiguous-comma'; readonly line: number }
  | {
      readonly kind: 'not-ascending';
      readonly line: number;
      readonly frequencyHz: number;
      readonly previousHz: number;
    }
  | { readonly kind: 'frequency-range'; readonly line: number; readonly frequencyHz: number }
  | { readonly kind: 'level-range'; readonly line: number; readonly levelDb: number };

/** A correction file that cannot be used; says why and names the line. */
export class MicrophoneCorrectionError extends Error {
  override readonly name = 'MicrophoneCorrectionError';
  readonly code = 'BAD_MICROPHONE_CORRECTION';
  readonly problem: CorrectionProblem;

  constructor(problem: CorrectionProblem) {
    super(describe(problem));
    this.problem = problem;
  }
}

function describe(problem: CorrectionProblem): string {
  if (problem.kind === 'too-few-points') return 'The correction file holds fewer than two frequencies.';
  return `Line ${problem.line} of the correction file ${describeLine(problem)}.`;
}

function describeLine(problem: Exclude<CorrectionProblem, { kind: 'too-few-points' }>): string {
  switch (problem.kind) {
    case 'not-ascending':
      return `has ${problem.frequencyHz} Hz after ${problem.previousHz} Hz; frequencies must ascend`;
    case 'too-many-columns':
      return 'has more than frequency, level and phase';
    case 'ambiguous-comma':
      return 'has commas that may separate or be decimal';
    case 'no-figures':
      return 'holds no frequency and level';
    case 'frequency-range':
      return `has ${problem.frequencyHz} Hz; 1 Hz to 200 kHz are possible`;
    default:
      return `has ${problem.levelDb} dB; at most 60 dB are possible`;
  }
}

/** Lowest and highest frequency of a correction in hertz. */
export function correctionSpan({ points }: MicrophoneCorrection): {
  readonly lowestHz: number;
  readonly highestHz: number;
} {
  return { lowestHz: points[0]?.frequencyHz ?? 0, highestHz: points.at(-1)?.frequencyHz ?? 0 };
}

/**
 * Response at a frequency in dB, linear over the logarithm of frequency between the points. Outside their span the
 * end value holds. Subtract it from what was measured.
 */
export function responseDbAt({ points }: MicrophoneCorrection, frequencyHz: number): number {
  const next = points.findIndex((point) => point.frequencyHz >= frequencyHz);
  const right = points[next] ?? points.at(-1);
  const left = points[Math.max(0, next - 1)] ?? right;
  if (left === undefined || right === undefined) return 0;
  if (next <= 0) return right.responseDb;
  const share = Math.log(frequencyHz / left.frequencyHz) / Math.log(right.frequencyHz / left.frequencyHz);
  return left.responseDb + share * (right.responseDb - left.responseDb);
}
