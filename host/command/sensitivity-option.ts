import { amplitudeRatioFromDecibel, pressureFromLevel } from '#core/units/decibel.ts';
import {
  type MicrophoneCorrection,
  responseDbAt,
} from '#core/acoustics/microphone-correction/microphone-correction.ts';
import type { WantedFullScale } from '../analysis/apply-full-scale.ts';
import { calibrateFromFile } from '../analysis/calibrate-from-file.ts';
import { CalibrationRefusedError } from '../analysis/calibration-refused-error.ts';
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
}

/**
 * Sound pressure in pascal at digital 1.0 from exactly one of the ways, or the wish to take each file's own. Throws CommandError where none or
 * several are given, and CalibrationRefusedError where the calibrator recording may not be used.
 */
export function readSensitivity(
  options: SensitivityOptions,
  channel: number | undefined,
  correction?: MicrophoneCorrection,
): WantedFullScale {
  const { paPerFullScale, fullScaleDb, calibration, fullScaleFromFile } = options;
  const given = [paPerFullScale, fullScaleDb, calibration, fullScaleFromFile].filter(
    (option) => option !== undefined,
  );
  if (given.length > 1) {
    throw new CommandError(
      'BAD_OPTION',
      'Give only one of --pa-per-full-scale, --full-scale-db, --full-scale-from-file and --calibration.',
    );
  }
  const pascal = readPositiveOption('--pa-per-full-scale', paPerFullScale);
  if (pascal !== undefined) return pascal;
  const level = readNumberOption('--full-scale-db', fullScaleDb);
  if (level !== undefined) return pressureFromLevel(level);
  if (fullScaleFromFile === true) return 'from-file';
  if (calibration !== undefined) return sensitivityFromRecording(calibration, options, channel, correction);
  throw new CommandError(
    'NOT_CALIBRATED',
    'Without a calibration there are no decibels: give --pa-per-full-scale, --full-scale-db or --calibration, or --full-scale-from-file where the file declares it.',
  );
}

function sensitivityFromRecording(
  path: string,
  options: SensitivityOptions,
  channel: number | undefined,
  correction: MicrophoneCorrection | undefined,
): number {
  const levelDb = readNumberOption('--calibrator-db', options.calibratorDb) ?? 94;
  const frequencyHz = readPositiveOption('--calibrator-hz', options.calibratorHz) ?? 1000;
  const freeFieldCorrectionDb =
    readNumberOption('--free-field-correction-db', options.freeFieldCorrectionDb) ?? 0;
  const declaration = { levelDb, frequencyHz, freeFieldCorrectionDb };
  const result = calibrateFromFile(path, declaration, channel);
  if (!result.accepted) throw new CalibrationRefusedError(path, result.reasons);
  // The filter takes the microphone's response out of the calibrator's tone too, so the level there stays right.
  const responseDb = correction === undefined ? 0 : responseDbAt(correction, frequencyHz);
  return result.pascalPerFullScale * amplitudeRatioFromDecibel(responseDb);
}
