import type { SpeedBand } from './speed-band.ts';
import type { SpeedPoint } from './speed-trace.ts';

/** Points up to this share above the lowest one belong to the idle. */
const IDLE_SPAN = 1.15;

/** An idle lies at most at this share of the band's lower edge; a lowest speed above it was on the way up already. */
const CLEARLY_BELOW = 0.75;

/** At most this share above the idle counts as back at idle (decision 7). */
const RETURN_FACTOR = 1.1;

/**
 * Idle speed before a hold: the median of the points within 15 % above the lowest one of a running engine; null if that
 * lowest one is not clearly below the band, because then idle was never seen. R41 knows no figure for idle; the bench
 * measures it.
 */
export function idleBefore(points: readonly SpeedPoint[], holdFirst: number, band: SpeedBand): number | null {
  const speeds = points
    .slice(0, holdFirst)
    .map((point) => point.speedRpm)
    .filter((speed) => speed > 0);
  const lowest = speeds.reduce((least, speed) => Math.min(least, speed), Number.POSITIVE_INFINITY);
  if (lowest > band.lowRpm * CLEARLY_BELOW) return null;
  return median(speeds.filter((speed) => speed <= lowest * IDLE_SPAN));
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
