import type { DeclaredFullScale } from '#core/acoustics/wave-file/declared-full-scale.ts';
import { REFERENCE_PRESSURE_PASCAL } from '#core/units/decibel.ts';
import type { AppliedFullScale } from './apply-full-scale.ts';

/**
 * The scale of a recording that nobody calibrated: digital 1.0 stands at the reference, so that a level is in dB re
 * full scale (an rms of 1.0 is 0 dB, a full-scale sine -3.01 dB) and never a sound pressure level.
 */
export function fullScaleAsReference(declared: readonly DeclaredFullScale[]): AppliedFullScale {
  const message =
    'Nothing was calibrated: levels are in dB re digital full scale (an rms of 1.0 is 0 dB), not sound pressure levels.';
  return {
    pascalPerFullScale: REFERENCE_PRESSURE_PASCAL,
    declared: declared[0] ?? null,
    used: false,
    warnings: [{ code: 'NOT_CALIBRATED', message }],
  };
}
