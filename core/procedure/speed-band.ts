import { exactly, minus, plus, times, toNumber } from '#core/units/decimal.ts';
import type { Profile } from './profile.ts';

/** The speeds that count as held at the target; both edges belong to it (decision 1). */
export interface SpeedBand {
  readonly lowRpm: number;
  readonly highRpm: number;
}

/** Half width in percent by which a held stretch is looked for where a profile leaves the tolerance open; never judged by. */
const SEARCH_TOLERANCE_PERCENT = 5;

/** A band that a rule gives by its edges. */
type EdgedPiece = Extract<Profile['targetSpeed']['pieces'][number], { readonly fromSpeedRpm: number }>;

/**
 * The band around a target: the edges that the profile gives for it, else the profile's tolerance, or where it has none the
 * bench's own search width.
 */
export function speedBandOf(targetSpeedRpm: number, profile: Profile): SpeedBand {
  const edged = profile.targetSpeed.pieces.find(
    (piece): piece is EdgedPiece => 'fromSpeedRpm' in piece && middleOf(piece) === targetSpeedRpm,
  );
  if (edged !== undefined) return { lowRpm: edged.fromSpeedRpm, highRpm: edged.toSpeedRpm };
  return bandAround(targetSpeedRpm, profile.speedTolerancePercent.value ?? SEARCH_TOLERANCE_PERCENT);
}

/** The speeds that differ from one by at most so many percent, in exact decimal arithmetic. */
export function bandAround(speedRpm: number, percent: number): SpeedBand {
  const middle = exactly(speedRpm);
  const halfWidth = times(middle, times(exactly(percent), exactly(0.01)));
  return { lowRpm: toNumber(minus(middle, halfWidth)), highRpm: toNumber(plus(middle, halfWidth)) };
}

/** The target of a band that is given by its edges: its middle. */
export function middleOf({ fromSpeedRpm, toSpeedRpm }: EdgedPiece): number {
  return toNumber(times(plus(exactly(fromSpeedRpm), exactly(toSpeedRpm)), exactly(0.5)));
}

/** True if a speed lies inside the band, edges included. */
export function isInside(speedRpm: number, band: SpeedBand): boolean {
  return speedRpm >= band.lowRpm && speedRpm <= band.highRpm;
}
