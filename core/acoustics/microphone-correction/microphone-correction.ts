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

/** A correction file that cannot be used; names the line. */
export class MicrophoneCorrectionError extends Error {
  override readonly name = 'MicrophoneCorrectionError';
  readonly code = 'BAD_MICROPHONE_CORRECTION';
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
