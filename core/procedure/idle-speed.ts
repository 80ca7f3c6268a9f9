import type { SpeedBand } from './speed-band.ts';
import type { SpeedPoint } from './speed-trace.ts';

/** An idle wanders within this span, lowest to highest. */
export const IDLE_SPAN = 1.15;

/** A speed that is passed faster than this is no idle: an engine that spins up after the starter. */
export const STEADY_SECONDS = 0.5;

/** An idle lies at most at this share of the band's lower edge; a lowest speed above it was on the way up already. */
const CLEARLY_BELOW = 0.75;

/** At most this share above the idle counts as back at idle (decision 7). */
const RETURN_FACTOR = 1.1;

/**
 * Idle speed before a hold: the median of the lowest 15 % span in which the running engine stayed for half a second, or of
 * the span above the lowest point if it stayed nowhere; null if that is not clearly below the band, because then idle was
 * never seen. R41 knows no figure for idle; the bench measures it.
 */
export function idleBefore(points: readonly SpeedPoint[], holdFirst: number, band: SpeedBand): number | null {
  const running = points.slice(0, holdFirst).filter(({ speedRpm }) => speedRpm > 0);
  const speeds = running.map(({ speedRpm }) => speedRpm).toSorted((a, b) => a - b);
  const enough = STEADY_SECONDS / typicalSpacingSeconds(running);
  const first = Math.max(0, firstSteady(speeds, enough));
  const lowest = speeds[first] ?? Number.POSITIVE_INFINITY;
  if (lowest > band.lowRpm * CLEARLY_BELOW) return null;
  return median(speeds.slice(first, endOfSpan(speeds, first)));
}

/** The idle of a whole trace, whatever else was ridden in it; null where the engine never ran. */
export function idleOf(points: readonly SpeedPoint[]): number | null {
  return idleBefore(points, points.length, { lowRpm: Infinity, highRpm: Infinity });
}

/** Index of the lowest of the sorted speeds whose span holds enough of them; -1 if there is none. */
function firstSteady(speeds: readonly number[], enough: number): number {
  return speeds.findIndex((_, index) => endOfSpan(speeds, index) - index >= enough);
}

/** Index after the last of the sorted speeds that lies in the span above the one at `first`. */
function endOfSpan(speeds: readonly number[], first: number): number {
  const highest = (speeds[first] ?? 0) * IDLE_SPAN;
  let end = first;
  while (end < speeds.length && (speeds[end] ?? 0) <= highest) end += 1;
  return end;
}

function typicalSpacingSeconds(points: readonly SpeedPoint[]): number {
  const steps = points.slice(1).map((point, index) => point.timeSeconds - (points[index]?.timeSeconds ?? 0));
  return median(steps) ?? Number.POSITIVE_INFINITY;
}

/** True if a speed counts as back at idle: not more than 10 % above the idle measured before the run (decision 7). */
export function isAtIdle(speedRpm: number, idleRpm: number): boolean {
  return speedRpm <= idleRpm * RETURN_FACTOR * (1 + Number.EPSILON * 4);
}

/** The middle of the sorted values, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return (lower + upper) / 2;
}
