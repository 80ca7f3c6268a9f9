import { atMost, decimalDifference, decimalSum, exactly } from '#core/units/decimal.ts';
import { roundHalfUp } from '#core/units/rounding.ts';
import type { CalibrationEvidence } from './evidence.ts';
import { rejects } from './make-reason.ts';
import type { Profile } from './profile.ts';
import type { Reason } from './reason.ts';
import { TIME_NOISE_SECONDS } from './speed-trace.ts';

/** Where in the test a calibration check stands. */
export type CalibrationPlace = 'calibration-before' | 'calibration-after';

/** The two checks of a test compared. */
export interface CalibrationFinding {
  readonly reasons: readonly Reason[];
  /** After minus before, both noted to 0.01 dB; null where a check is missing. */
  readonly driftDb: number | null;
}

/** A meter that reads the calibrator farther off than this cannot be adjusted to it (decision 14). */
const ADJUSTMENT_RANGE_DB = 1.5;
const LEVEL_DECIMALS = 2;
/** Finer than any instrument's statement: takes binary noise out of a fluctuation before it is compared. */
const FLUCTUATION_DECIMALS = 3;

/** Judges one check by itself (decisions 14, 15 and 23). */
export function judgeCalibrationCheck(
  check: CalibrationEvidence | null,
  place: CalibrationPlace,
  profile: Profile,
): readonly Reason[] {
  if (check === null || check.levelDb === null) return [rejects('CALIBRATION_MISSING', place)];
  return [
    ...(check.overload ? [rejects('OVERLOAD', place)] : []),
    ...levelReasons(check, check.levelDb, place),
    ...steadinessReasons(check, place, profile),
    ...frequencyReasons(check, place, profile),
    ...distortionReasons(check, place, profile),
  ];
}

/** Judges both checks and the drift between them; no adjustment between them is foreseen (decision 14). */
export function judgeCalibration(
  before: CalibrationEvidence | null,
  after: CalibrationEvidence | null,
  profile: Profile,
): CalibrationFinding {
  const driftDb = driftOf(before, after);
  return {
    driftDb,
    reasons: [
      ...judgeCalibrationCheck(before, 'calibration-before', profile),
      ...judgeCalibrationCheck(after, 'calibration-after', profile),
      ...nominalReasons(before, after),
      ...driftReasons(driftDb, profile),
    ],
  };
}

function driftOf(before: CalibrationEvidence | null, after: CalibrationEvidence | null): number | null {
  if (before?.levelDb == null || after?.levelDb == null) return null;
  return decimalDifference(
    roundHalfUp(after.levelDb, LEVEL_DECIMALS),
    roundHalfUp(before.levelDb, LEVEL_DECIMALS),
  );
}

function driftReasons(driftDb: number | null, profile: Profile): Reason[] {
  const required = profile.calibration.maximumDriftDb;
  if (driftDb === null || required === null) return [];
  if (atMost(exactly(Math.abs(driftDb)), exactly(required))) return [];
  return [rejects('CALIBRATION_DRIFT', 'calibration-after', { measured: driftDb, required, unit: 'dB' })];
}

/** Checks at different nominal levels cannot be compared. */
function nominalReasons(before: CalibrationEvidence | null, after: CalibrationEvidence | null): Reason[] {
  if (before === null || after === null || before.nominalLevelDb === after.nominalLevelDb) return [];
  const figures = { measured: after.nominalLevelDb, required: before.nominalLevelDb, unit: 'dB' } as const;
  return [rejects('CALIBRATION_LEVEL', 'calibration-after', figures)];
}

/** The first check of a waveform makes its own sensitivity: only a meter's own reading can lie outside its adjustment range. */
function levelReasons(check: CalibrationEvidence, levelDb: number, place: CalibrationPlace): Reason[] {
  if (check.obtainedBy === 'waveform') return [];
  const required = decimalSum(check.nominalLevelDb, check.freeFieldCorrectionDb);
  const measured = roundHalfUp(levelDb, LEVEL_DECIMALS);
  const deviation = Math.abs(decimalDifference(measured, required));
  if (atMost(exactly(deviation), exactly(ADJUSTMENT_RANGE_DB))) return [];
  return [rejects('CALIBRATION_LEVEL', place, { measured, required, unit: 'dB' })];
}

function steadinessReasons(check: CalibrationEvidence, place: CalibrationPlace, profile: Profile): Reason[] {
  const { maximumFluctuationDb, minimumDurationSeconds } = profile.calibration;
  const reasons: Reason[] = [];
  if (check.durationSeconds < minimumDurationSeconds - TIME_NOISE_SECONDS) {
    const figures = { measured: check.durationSeconds, required: minimumDurationSeconds, unit: 's' } as const;
    reasons.push(rejects('CALIBRATION_UNSTABLE', place, figures));
  }
  const measured =
    check.fluctuationDb === null ? null : roundHalfUp(check.fluctuationDb, FLUCTUATION_DECIMALS);
  if (measured === null || !atMost(exactly(measured), exactly(maximumFluctuationDb))) {
    const figures = { measured, required: maximumFluctuationDb, unit: 'dB' } as const;
    reasons.push(rejects('CALIBRATION_UNSTABLE', place, figures));
  }
  return reasons;
}

function frequencyReasons(check: CalibrationEvidence, place: CalibrationPlace, profile: Profile): Reason[] {
  if (check.frequencyHz === null) return [];
  const required = check.nominalFrequencyHz;
  const percent = (Math.abs(check.frequencyHz - required) / required) * 100;
  if (percent <= profile.calibration.maximumFrequencyErrorPercent) return [];
  return [rejects('CALIBRATION_FREQUENCY', place, { measured: check.frequencyHz, required, unit: 'Hz' })];
}

function distortionReasons(check: CalibrationEvidence, place: CalibrationPlace, profile: Profile): Reason[] {
  const required = profile.calibration.maximumDistortionPercent;
  const measured = check.distortionPercent;
  if (measured === null || measured <= required) return [];
  return [rejects('CALIBRATION_DISTORTION', place, { measured, required, unit: '%' })];
}
