import type { SpeedSweep } from '#core/procedure/evidence.ts';
import { hasGap, isFollowed, pairsOf } from './sweep-pairs.ts';
import { pointsOf, type SpeedPoint } from '#core/procedure/speed-trace.ts';
import type { LinePoint } from './robust-line.ts';

/** So far about the target the slope still counts as the one at the target. */
const REACH_PERCENT = 15;
/** A sweep that shows less than this of the speeds on each side of the target says nothing about its tolerance. */
const LEAST_REACH_PERCENT = 5;
/** Faster than this from end to end of the reach, the speed changes by more than the usual tolerance within one time constant of F. */
const SHORTEST_SECONDS = 0.75;

/**
 * Level (y, dB) against engine speed (x, percent over the target) in a sweep of its own, made before the runs: in its first
 * rise through the target, from 15 % below to 15 % above it. Or why it cannot be read.
 */
export function pairsOfOwnSweep(
  { level, speed }: SpeedSweep,
  targetSpeedRpm: number,
): readonly LinePoint[] | 'no-tracks' | 'too-little' | 'too-fast' {
  if (!isFollowed(level)) return 'no-tracks';
  const points = pointsOf(speed);
  const rise = riseThrough(points, targetSpeedRpm);
  if (rise === null) return 'too-little';
  if (hasGap(points, rise.startSeconds, rise.endSeconds)) return 'no-tracks';
  if (rise.endSeconds - rise.startSeconds < SHORTEST_SECONDS) return 'too-fast';
  const pairs = pairsOf(level, points, rise, targetSpeedRpm).filter(({ x }) => Math.abs(x) <= REACH_PERCENT);
  const isBothSided =
    pairs.some(({ x }) => x <= -LEAST_REACH_PERCENT) && pairs.some(({ x }) => x >= LEAST_REACH_PERCENT);
  return isBothSided ? pairs : 'too-little';
}

/** From the last moment below the reach until it is left above, or until the highest speed where that lies within it. */
function riseThrough(
  points: readonly SpeedPoint[],
  targetSpeedRpm: number,
): { readonly startSeconds: number; readonly endSeconds: number } | null {
  const low = targetSpeedRpm * (1 - REACH_PERCENT / 100);
  const high = targetSpeedRpm * (1 + REACH_PERCENT / 100);
  const highest = points.reduce((most, { speedRpm }) => Math.max(most, speedRpm), 0);
  const top = points.find(({ speedRpm }) => speedRpm >= Math.min(high, highest));
  if (top === undefined || top.speedRpm <= targetSpeedRpm) return null;
  const before = points.findLast(
    ({ timeSeconds, speedRpm }) => timeSeconds < top.timeSeconds && speedRpm < low,
  );
  return before === undefined ? null : { startSeconds: before.timeSeconds, endSeconds: top.timeSeconds };
}
