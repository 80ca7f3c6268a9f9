import { calibrateFromReadings } from '#core/acoustics/calibration-from-readings.ts';
import { coveredSeconds } from '#core/procedure/covered-seconds.ts';
import type { CalibrationEvidence, LevelTrack } from '#core/procedure/evidence.ts';

/** What the calibrator promises and the laboratory knows about it. */
export interface CalibratorPromise {
  readonly levelDb: number;
  readonly frequencyHz: number;
  readonly freeFieldCorrectionDb: number;
}

/**
 * A calibration check read from levels against time (a meter's stream, live or from a file). Frequency and distortion
 * cannot be known from levels.
 */
export function calibrationOfLevelTrack(
  track: LevelTrack,
  calibrator: CalibratorPromise,
): CalibrationEvidence {
  const found = calibrateFromReadings(track.samples);
  return {
    obtainedBy: track.obtainedBy,
    nominalLevelDb: calibrator.levelDb,
    nominalFrequencyHz: calibrator.frequencyHz,
    freeFieldCorrectionDb: calibrator.freeFieldCorrectionDb,
    levelDb: found.levelDb,
    frequencyHz: null,
    fluctuationDb: found.fluctuationDb,
    distortionPercent: null,
    durationSeconds: coveredSeconds(track),
    overload: track.samples.some((sample) => sample.overload),
    pascalPerFullScale: null,
  };
}
