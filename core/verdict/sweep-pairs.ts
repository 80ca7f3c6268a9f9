import type { LevelTrack, RunEvidence } from '#core/procedure/evidence.ts';
import type { CountedWindow } from '#core/procedure/run-judgement.ts';
import { pointsOf, type SpeedPoint } from '#core/procedure/speed-trace.ts';
import { isLonger } from '#core/procedure/lost-data.ts';
import type { LinePoint } from './robust-line.ts';

/** Time constant of F (IEC 61672-1, 5.8.1): the level lags behind the engine by it. */
const FAST_SECONDS = 0.125;
/** So far below the target the slope still counts as the one at the target. */
const REACH_PERCENT = 15;
/** Faster than this through the reach, the speed changes by more than the usual tolerance within one time constant. */
const SHORTEST_SECONDS = 3 * FAST_SECONDS;
/** After so many time constants the level has followed. */
const SETTLED_SECONDS = 3 * FAST_SECONDS;
const LONGEST_GAP_SECONDS = 0.3;

/**
 * Level (y, dB) against engine speed (x, percent over the target) in the approach of a run: from 15 % below the target until
 * the target is reached and the level has followed. The speed passes through the time constant of the level, so that both lag
 * by the same. Or why the approach cannot be read.
 */
export function sweepPairs(
  { level, speed }: RunEvidence,
  window: CountedWindow | null,
  targetSpeedRpm: number,
): readonly LinePoint[] | 'no-tracks' | 'too-fast' {
  if (level === null || window === null || !isFollowed(level)) return 'no-tracks';
  const points = pointsOf(speed);
  const start = startOfSweep(points, window, targetSpeedRpm);
  if (start === null || hasGap(points, start, window.holdEndSeconds)) return 'no-tracks';
  const reached = timeReached(points, window, targetSpeedRpm);
  if (reached - start < SHORTEST_SECONDS) return 'too-fast';
  const endSeconds = Math.min(reached + SETTLED_SECONDS, window.holdEndSeconds);
  const pairs = pairsOf(level, points, { startSeconds: start, endSeconds }, targetSpeedRpm);
  return pairs.filter(({ x }) => x >= -REACH_PERCENT);
}

/** Level against the lagging speed in a stretch of time, in percent over the target; overload and under-range say nothing. */
export function pairsOf(
  level: LevelTrack,
  points: readonly SpeedPoint[],
  { startSeconds: start, endSeconds: end }: { readonly startSeconds: number; readonly endSeconds: number },
  targetSpeedRpm: number,
): readonly LinePoint[] {
  const last = end + LONGEST_GAP_SECONDS;
  const lagging = throughTimeConstant(points).filter(
    ({ timeSeconds }) => timeSeconds >= start && timeSeconds <= last,
  );
  return level.samples.flatMap(({ timeSeconds, levelDb, overload, underRange }) => {
    if (levelDb === null || overload || underRange || timeSeconds < start || timeSeconds > end) return [];
    const speedRpm = speedAt(lagging, timeSeconds);
    return speedRpm === null ? [] : [{ x: (speedRpm / targetSpeedRpm - 1) * 100, y: levelDb }];
  });
}

/** Only F levels read one after the other follow the engine: a register of maxima does not fall with it. */
export function isFollowed({ obtainedBy, timeWeighting }: LevelTrack): boolean {
  return obtainedBy !== 'meter-maximum' && timeWeighting.origin !== 'unknown' && timeWeighting.value === 'F';
}

/** The last moment before the hold at which the speed was still below the reach; null if it never was. */
function startOfSweep(
  points: readonly SpeedPoint[],
  window: CountedWindow,
  targetSpeedRpm: number,
): number | null {
  const lowest = targetSpeedRpm * (1 - REACH_PERCENT / 100);
  const below = points.findLast(
    ({ timeSeconds, speedRpm }) => timeSeconds < window.holdStartSeconds && speedRpm < lowest,
  );
  return below?.timeSeconds ?? null;
}

/** When the hold first reached the target, or its highest speed if it stayed below. */
function timeReached(points: readonly SpeedPoint[], window: CountedWindow, targetSpeedRpm: number): number {
  const held = points.filter(
    ({ timeSeconds }) => timeSeconds >= window.holdStartSeconds && timeSeconds <= window.holdEndSeconds,
  );
  const highest = Math.max(...held.map(({ speedRpm }) => speedRpm));
  const wanted = Math.min(highest, targetSpeedRpm);
  return held.find(({ speedRpm }) => speedRpm >= wanted)?.timeSeconds ?? window.holdStartSeconds;
}

/** True if the speed is missing for longer than a counted window bears between two times. */
export function hasGap(points: readonly SpeedPoint[], start: number, end: number): boolean {
  return points.some(({ timeSeconds }, index) => {
    const before = points[index - 1]?.timeSeconds ?? timeSeconds;
    const isInside = before >= start && timeSeconds <= end;
    return isInside && isLonger(timeSeconds - before, LONGEST_GAP_SECONDS);
  });
}

/** The speed as an F detector would show it: exact for a speed that runs straight from point to point. */
function throughTimeConstant(points: readonly SpeedPoint[]): readonly SpeedPoint[] {
  let lagging = points[0]?.speedRpm ?? 0;
  return points.map((point, index) => {
    const before = points[index - 1];
    const seconds = point.timeSeconds - (before?.timeSeconds ?? point.timeSeconds);
    if (before === undefined || seconds <= 0) return { ...point, speedRpm: lagging };
    const lag = ((point.speedRpm - before.speedRpm) / seconds) * FAST_SECONDS;
    const left = Math.exp(-seconds / FAST_SECONDS);
    lagging = point.speedRpm - lag + (lagging - before.speedRpm + lag) * left;
    return { timeSeconds: point.timeSeconds, speedRpm: lagging };
  });
}

/** Straight between the points; null outside them. */
function speedAt(points: readonly SpeedPoint[], timeSeconds: number): number | null {
  const next = points.findIndex((point) => point.timeSeconds >= timeSeconds);
  const after = points[next];
  const before = points[next - 1] ?? after;
  if (after === undefined || before === undefined) return null;
  if (next === 0 && after.timeSeconds > timeSeconds) return null;
  const seconds = after.timeSeconds - before.timeSeconds;
  const part = seconds === 0 ? 0 : (timeSeconds - before.timeSeconds) / seconds;
  return before.speedRpm + part * (after.speedRpm - before.speedRpm);
}
