import type { CalibratorDeclaration } from '#core/acoustics/calibration.ts';
import type { MicrophoneCorrection } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import { calibrateFromFile } from './calibrate-from-file.ts';
import { CalibrationRefusedError } from './calibration-refused-error.ts';

/** A calibrator recording with what the calibrator promises. */
export interface CalibratorRecording extends Required<CalibratorDeclaration> {
  readonly path: string;
  /** The file's own name, where it is kept under another. */
  readonly name?: string | undefined;
}

/**
 * Sound pressure in pascal at digital 1.0 from a calibrator recording, for a channel of the recording to measure.
 * Throws CalibrationRefusedError where it may not be used, FileAccessError or WaveFileError where it cannot be read.
 */
export function sensitivityFromRecording(
  { path, name = path, ...declaration }: CalibratorRecording,
  channel: number | undefined,
  correction: MicrophoneCorrection | undefined,
): number {
  const result = calibrateFromFile(path, declaration, channel, correction);
  if (!result.accepted) throw new CalibrationRefusedError(name, result.reasons);
  return result.pascalPerFullScale;
}
