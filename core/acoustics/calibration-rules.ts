import type { CalibrationFigures } from './calibration-figures.ts';

/** What a calibration recording must keep; usual calibrator first, limits after. */
export const CALIBRATION_REQUIREMENTS = {
  levelDb: 94,
  frequencyHz: 1000,
  shortestSeconds: 5,
  frequencyPercent: 1,
  fluctuationDb: 0.1,
  distortionPercent: 3,
  /** A tone below this root mean square is too near to noise to be a calibration. */
  quietestDbFullScale: -80,
} as const;

/** Codes under which a calibration is refused. */
export type CalibrationReasonCode =
  | 'NO_SIGNAL'
  | 'OVERLOAD'
  | 'SIGNAL_DROPOUT'
  | 'CALIBRATION_UNSTABLE'
  | 'CALIBRATION_FREQUENCY'
  | 'CALIBRATION_DISTORTION';

/** Why a calibration is refused: what was measured and what is required; null where there is no figure. */
export interface CalibrationReason {
  readonly code: CalibrationReasonCode;
  readonly measured: number | null;
  readonly required: number | null;
  readonly unit: 'dB' | 'Hz' | '%' | 's' | '';
}

/** All reasons against a calibration, every one that applies; limits themselves are inclusive. */
export function judgeCalibration(figures: CalibrationFigures, declaredHz: number): CalibrationReason[] {
  const required = CALIBRATION_REQUIREMENTS;
  const reasons: CalibrationReason[] = [];
  const add = (
    code: CalibrationReasonCode,
    measured: number | null,
    limit: number | null,
    unit: CalibrationReason['unit'],
  ): void => void reasons.push({ code, measured, required: limit, unit });
  const { durationSeconds, rmsFullScale, fluctuationDb, frequencyHz, distortionPercent } = figures;

  if (figures.overload) add('OVERLOAD', null, null, '');
  if (durationSeconds < required.shortestSeconds) {
    add('CALIBRATION_UNSTABLE', durationSeconds, required.shortestSeconds, 's');
  }
  if (isTooQuiet(rmsFullScale)) {
    const level = rmsFullScale === null ? null : 20 * Math.log10(rmsFullScale);
    return [
      ...reasons,
      { code: 'NO_SIGNAL', measured: level, required: required.quietestDbFullScale, unit: 'dB' },
    ];
  }
  if (figures.dropout) add('SIGNAL_DROPOUT', null, null, '');
  if (frequencyHz === null || Math.abs(frequencyHz / declaredHz - 1) * 100 > required.frequencyPercent) {
    add('CALIBRATION_FREQUENCY', frequencyHz, declaredHz, 'Hz');
  }
  if (fluctuationDb === null || fluctuationDb > required.fluctuationDb) {
    add('CALIBRATION_UNSTABLE', fluctuationDb, required.fluctuationDb, 'dB');
  }
  if (distortionPercent === null || distortionPercent >= required.distortionPercent) {
    add('CALIBRATION_DISTORTION', distortionPercent, required.distortionPercent, '%');
  }
  return reasons;
}

function isTooQuiet(rmsFullScale: number | null): boolean {
  return (
    rmsFullScale === null || 20 * Math.log10(rmsFullScale) < CALIBRATION_REQUIREMENTS.quietestDbFullScale
  );
}
