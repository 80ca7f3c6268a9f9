import type { MicrophoneCorrection } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import { pressureFromLevel } from '#core/units/decibel.ts';
import type { WantedFullScale } from '../analysis/apply-full-scale.ts';
import {
  type CalibratorRecording,
  sensitivityFromRecording,
} from '../analysis/sensitivity-from-recording.ts';
import { CommandError } from './command-error.ts';
import { readNumberOption, readPositiveOption } from './number-option.ts';

/** The ways a sensitivity can be given on the command line, as typed. */
export interface SensitivityOptions {
  readonly paPerFullScale?: string;
  readonly fullScaleDb?: string;
  readonly fullScaleFromFile?: boolean;
  readonly calibration?: string;
  readonly calibratorDb?: string;
  readonly calibratorHz?: string;
  readonly freeFieldCorrectionDb?: string;
  readonly uncalibrated?: boolean;
}

/**
 * Sound pressure in pascal at digital 1.0 from exactly one of the ways, or the wish to take each file's own, or to do
 * without. Throws CommandError where none or several are given, and CalibrationRefusedError where the calibrator recording may not be used.
 */
export function readSensitivity(
  options: SensitivityOptions,
  channel: number | undefined,
  correction?: MicrophoneCorrection,
): WantedFullScale | 'none' {
  const { paPerFullScale, fullScaleDb, calibration, fullScaleFromFile, uncalibrated } = options;
  const given = [paPerFullScale, fullScaleDb, calibration, fullScaleFromFile, uncalibrated].filter(
    (option) => option !== undefined,
  );
  if (given.length > 1) {
    throw new CommandError(
      'BAD_OPTION',
      'Give only one of --pa-per-full-scale, --full-scale-db, --full-scale-from-file, --calibration and --uncalibrated.',
    );
  }
  const pascal = readPositiveOption('--pa-per-full-scale', paPerFullScale);
  if (pascal !== undefined) return pascal;
  const level = readNumberOption('--full-scale-db', fullScaleDb);
  if (level !== undefined) return pressureFromLevel(level);
  if (fullScaleFromFile === true) return 'from-file';
  if (uncalibrated === true) return 'none';
  if (calibration !== undefined)
    return sensitivityFromRecording(readCalibrator(calibration, options), channel, correction);
  throw new CommandError(
    'NOT_CALIBRATED',
    'Without a calibration there are no decibels: give --pa-per-full-scale, --full-scale-db or --calibration, or --full-scale-from-file where the file declares it. With --uncalibrated levels are told re full scale.',
  );
}

function readCalibrator(path: string, options: SensitivityOptions): CalibratorRecording {
  return {
    path,
    levelDb: readNumberOption('--calibrator-db', options.calibratorDb) ?? 94,
    frequencyHz: readPositiveOption('--calibrator-hz', options.calibratorHz) ?? 1000,
    freeFieldCorrectionDb: readNumberOption('--free-field-correction-db', options.freeFieldCorrectionDb) ?? 0,
  };
}
