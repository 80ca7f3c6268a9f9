import { decimalDifference, decimalSum } from '#core/units/decimal.ts';
import { roundHalfUp } from '#core/units/rounding.ts';
import type { CalibrationEvidence } from './evidence.ts';

const INDICATION_DECIMALS = 2;

/**
 * What an instrument makes of the calibrator: for a microphone the level of 1 Pa in dB re full scale (rms 1.0), for a meter its
 * reading, noted to 0.01 dB as the drift of a test is judged by, less the calibrator's level in dB; null where there was no tone.
 */
export function calibratorIndication(found: CalibrationEvidence): number | null {
  const { obtainedBy, levelDb, pascalPerFullScale, nominalLevelDb, freeFieldCorrectionDb } = found;
  if (levelDb === null) return null;
  if (obtainedBy === 'waveform') {
    return pascalPerFullScale === null ? null : -20 * Math.log10(pascalPerFullScale);
  }
  return decimalDifference(
    roundHalfUp(levelDb, INDICATION_DECIMALS),
    decimalSum(nominalLevelDb, freeFieldCorrectionDb),
  );
}
