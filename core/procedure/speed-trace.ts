import { decimalDifference } from '#core/units/decimal.ts';
import type { SpeedTrack } from './evidence.ts';
import { isInside, type SpeedBand } from './speed-band.ts';

/** One engine speed with its time in the run. */
export interface SpeedPoint {
  readonly timeSeconds: number;
  readonly speedRpm: number;
}

/** Consecutive points inside the band, as first and last index. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Times that differ by less are the same: binary noise of seconds, far below any sensor's resolution. */
export const TIME_NOISE_SECONDS = 1e-6;

/** The points of a track that carry a value, in the order of time; an empty cell and a missing row are the same (decision 11). */
export function pointsOf(track: SpeedTrack | null): readonly SpeedPoint[] {
  const samples = track?.samples ?? [];
  return samples
    .flatMap(({ timeSeconds, speedRpm }) => (speedRpm === null ? [] : [{ timeSeconds, speedRpm }]))
    .toSorted((a, b) => a.timeSeconds - b.timeSeconds);
}

/** All stretches of consecutive points inside the band, in the order of time. */
export function stretchesInside(points: readonly SpeedPoint[], band: SpeedBand): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let first: number | null = null;
  points.forEach((point, index) => {
    const inside = isInside(point.speedRpm, band);
    if (inside) first ??= index;
    if (first !== null && !inside) stretches.push({ first, last: index - 1 });
    if (!inside) first = null;
  });
  if (first !== null) stretches.push({ first, last: points.length - 1 });
  return stretches;
}

/** Seconds from the first to the last point of a stretch (decision 8). */
export function stretchSeconds(points: readonly SpeedPoint[], stretch: Stretch): number {
  return decimalDifference(timeAt(points, stretch.last), timeAt(points, stretch.first));
}

/** Time of a point that is known to exist. */
export function timeAt(points: readonly SpeedPoint[], index: number): number {
  return pointAt(points, index).timeSeconds;
}

/** A point that is known to exist. @throws RangeError if it does not. */
export function pointAt(points: readonly SpeedPoint[], index: number): SpeedPoint {
  const point = points[index];
  if (point === undefined) throw new RangeError(`there is no speed point ${index}`);
  return point;
}
