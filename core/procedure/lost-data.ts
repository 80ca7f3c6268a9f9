import { type Span } from './level-window.ts';
import { TIME_NOISE_SECONDS } from './speed-trace.ts';

/** The longest time without speed that a counted window bears (decision 11). */
export const LONGEST_SPEED_GAP_SECONDS = 0.3;
/** The longest time without level that a counted window bears (decision 11). */
export const LONGEST_LEVEL_GAP_SECONDS = 0.25;

/** A polled stream's next value may be late by this share of its own spacing before it counts as lost. */
const LATENESS = 1.75;

/** The longest time without a value inside a span, also before its first and after its last value; its whole length if there is none. */
export function longestGapInside(times: readonly number[], span: Span): number {
  const within = (from: number, to: number): number =>
    Math.min(to, span.endSeconds) - Math.max(from, span.startSeconds);
  let longest = 0;
  let previous = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    longest = Math.max(longest, within(previous, time));
    previous = time;
  }
  return Math.max(longest, within(previous, Number.POSITIVE_INFINITY));
}

/** The longest time between neighbouring values anywhere; 0 with fewer than two. */
export function longestGap(times: readonly number[]): number {
  return times.slice(1).reduce((longest, time, index) => Math.max(longest, time - (times[index] ?? time)), 0);
}

/** True if a gap is longer than what is allowed, binary noise of the clock aside. */
export function isLonger(gapSeconds: number, allowedSeconds: number): boolean {
  return gapSeconds > allowedSeconds + TIME_NOISE_SECONDS;
}

/**
 * The time without level that counts as lost data. A stream that is slow by nature has not lost what it never sends: its
 * slowness is judged by SAMPLING_TOO_SLOW and its bound (decision 12), a missing value of it here.
 */
export function allowedLevelGap(spacingSeconds: number | null): number {
  return Math.max(LONGEST_LEVEL_GAP_SECONDS, (spacingSeconds ?? 0) * LATENESS);
}
