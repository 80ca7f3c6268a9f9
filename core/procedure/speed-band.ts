import { exactly, minus, plus, times, toNumber } from '#core/units/decimal.ts';
import type { Profile } from './profile.ts';

/** The speeds that count as held at the target; both edges belong to it (decision 1). */
export interface SpeedBand {
  readonly lowRpm: number;
  readonly highRpm: number;
}

/** Half width in percent by which a held stretch is looked for where a profile leaves the tolerance open; never judged by. */
const SEARCH_TOLERANCE_PERCENT = 5;

/** The band around a target: the profile's tolerance, or where it has none the bench's own search width. */
export function speedBandOf(targetSpeedRpm: number, profile: Profile): SpeedBand {
  const percent = profile.speedTolerancePercent.value ?? SEARCH_TOLERANCE_PERCENT;
  const target = exactly(targetSpeedRpm);
  const halfWidth = times(target, times(exactly(percent), exactly(0.01)));
  return { lowRpm: toNumber(minus(target, halfWidth)), highRpm: toNumber(plus(target, halfWidth)) };
}

/** True if a speed lies inside the band, edges included. */
export function isInside(speedRpm: number, band: SpeedBand): boolean {
  return speedRpm >= band.lowRpm && speedRpm <= band.highRpm;
}
