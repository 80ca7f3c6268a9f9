import type { LevelSample, LevelTrack } from './evidence.ts';
import { TIME_NOISE_SECONDS } from './speed-trace.ts';

/**
 * True for a track whose samples are live levels with the content of the meter's own maximum register beside them. A track
 * without is a record of the register alone: each of its levels is the register's content since the run began.
 */
export function carriesRegister(track: LevelTrack): boolean {
  return track.obtainedBy === 'meter-maximum' && track.samples.some((sample) => sample.maximumDb !== null);
}

/**
 * The samples whose register covers a part of a span, both ends included: each covers the time since the sample before it,
 * or more where the register is only cleared before the run. The last one is the first at or after the span's end.
 */
export function registersTouching(
  track: LevelTrack,
  span: { readonly startSeconds: number; readonly endSeconds: number },
): readonly LevelSample[] {
  const samples = track.samples.toSorted((a, b) => a.timeSeconds - b.timeSeconds);
  return samples.filter((sample, index) => {
    const since = samples[index - 1]?.timeSeconds ?? Number.NEGATIVE_INFINITY;
    const isAfterStart = sample.timeSeconds >= span.startSeconds - TIME_NOISE_SECONDS;
    return isAfterStart && since < span.endSeconds - TIME_NOISE_SECONDS;
  });
}

/**
 * Largest content of the register that covers a span; null where there is none. It can be too high, where the register also
 * holds sound of before the span, and never too low where every sample carries it.
 */
export function largestOfRegister(
  track: LevelTrack,
  span: { readonly startSeconds: number; readonly endSeconds: number },
): number | null {
  const contents = registersTouching(track, span).flatMap(({ maximumDb }) =>
    maximumDb === null ? [] : [maximumDb],
  );
  return contents.length === 0 ? null : Math.max(...contents);
}
