import { median } from '#core/procedure/idle-speed.ts';

/** A point of a straight line. */
export interface LinePoint {
  readonly x: number;
  readonly y: number;
}

/** A line through points, and how far a typical point lies from it. */
export interface RobustLine {
  readonly slope: number;
  readonly intercept: number;
  /** Median distance of the points from the line, in y. */
  readonly scatter: number;
}

/** So many points are enough; of more, evenly spaced ones are taken, because each is paired with each. */
const MOST_POINTS = 200;

/**
 * Straight line by the median of the slopes of all pairs of points (Theil 1950, Sen 1968): up to 29 % of stray points do not
 * move it without bound. Pairs of nearly the same x tell nothing of the slope and are left out; null where no pair is left.
 */
export function robustLine(all: readonly LinePoint[]): RobustLine | null {
  const points = thinned(all);
  const xs = points.map((point) => point.x);
  const closest = (Math.max(...xs) - Math.min(...xs)) / 4;
  const slope = median(pairSlopes(points, closest));
  if (slope === null) return null;
  const intercept = median(points.map(({ x, y }) => y - slope * x)) ?? 0;
  const scatter = median(points.map(({ x, y }) => Math.abs(y - slope * x - intercept))) ?? 0;
  return { slope, intercept, scatter };
}

function pairSlopes(points: readonly LinePoint[], closest: number): number[] {
  return points.flatMap((one, index) =>
    points.slice(index + 1).flatMap((other) => {
      const distance = other.x - one.x;
      return distance === 0 || Math.abs(distance) < closest ? [] : [(other.y - one.y) / distance];
    }),
  );
}

function thinned(points: readonly LinePoint[]): readonly LinePoint[] {
  const step = Math.ceil(points.length / MOST_POINTS);
  return points.filter((_, index) => index % step === 0);
}
