import { meanSquareFromLevel, levelFromMeanSquare } from '#core/units/decibel.ts';
import { CALIBRATION_REQUIREMENTS, type CalibrationReason } from './calibration-rules.ts';

/** One reading of a meter with the calibrator on its microphone; null where the meter showed no value. */
export interface CalibrationReading {
  readonly timeSeconds: number;
  readonly levelDb: number | null;
}

/** What a stream of readings tells of a calibrator: level and steadiness, but neither frequency nor distortion. */
export interface ReadingsCalibration {
  readonly accepted: boolean;
  readonly reasons: readonly CalibrationReason[];
  /** Energy mean of the readings after settling; null if there were none. */
  readonly levelDb: number | null;
  /** Largest deviation of a reading from the mean. */
  readonly fluctuationDb: number | null;
  readonly durationSeconds: number;
}

const SETTLING_SECONDS = 1;

/** Judges a stream of meter readings of a calibrator; readings of the first second are settling and not counted. */
export function calibrateFromReadings(readings: readonly CalibrationReading[]): ReadingsCalibration {
  const begin = readings[0]?.timeSeconds ?? 0;
  const durationSeconds = (readings.at(-1)?.timeSeconds ?? begin) - begin;
  const settled = readings.filter((reading) => reading.timeSeconds - begin >= SETTLING_SECONDS);
  const levels = settled.flatMap((reading) => (reading.levelDb === null ? [] : [reading.levelDb]));
  const levelDb = energyMean(levels);
  const fluctuationDb = largestDeviation(levels);
  const reasons = judgeReadings(durationSeconds, fluctuationDb, levels.length < settled.length);
  return { accepted: reasons.length === 0, reasons, levelDb, fluctuationDb, durationSeconds };
}

/** Largest deviation from the mean of the readings as shown, so that 93.9, 94.0, 94.1 deviate by exactly 0.1 dB. */
function largestDeviation(levels: readonly number[]): number | null {
  if (levels.length === 0) return null;
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  return Math.max(...levels.map((level) => Math.abs(level - mean)));
}

function energyMean(levels: readonly number[]): number | null {
  if (levels.length === 0) return null;
  const sum = levels.reduce((total, level) => total + meanSquareFromLevel(level), 0);
  return levelFromMeanSquare(sum / levels.length);
}

function judgeReadings(
  durationSeconds: number,
  fluctuationDb: number | null,
  hasGaps: boolean,
): CalibrationReason[] {
  const { shortestSeconds, fluctuationDb: steadiest } = CALIBRATION_REQUIREMENTS;
  if (fluctuationDb === null) return [{ code: 'NO_SIGNAL', measured: null, required: null, unit: '' }];
  const reasons: CalibrationReason[] = [];
  if (hasGaps) reasons.push({ code: 'SIGNAL_DROPOUT', measured: null, required: null, unit: '' });
  if (durationSeconds < shortestSeconds) {
    reasons.push({
      code: 'CALIBRATION_UNSTABLE',
      measured: durationSeconds,
      required: shortestSeconds,
      unit: 's',
    });
  }
  // Readings come in tenths of a decibel: a deviation of exactly the limit must not fail by binary fractions.
  if (fluctuationDb > steadiest + 1e-9) {
    reasons.push({ code: 'CALIBRATION_UNSTABLE', measured: fluctuationDb, required: steadiest, unit: 'dB' });
  }
  return reasons;
}
