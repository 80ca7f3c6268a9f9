/** Engine speed at a moment; null where the sensor gave none. */
export interface SpeedPoint {
  readonly timeSeconds: number;
  readonly speedRpm: number | null;
}

/** Angle of the crankshaft over time, from a speed track. The shaft never stands and never turns back. */
export interface ShaftAngle {
  /** First and last moment that the track covers. */
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly highestRpm: number;
  /**
   * Writes revolutions since the start and revolutions per second at the first `count` of `seconds`. Times must not
   * decrease, within a call nor from call to call.
   */
  read(seconds: Float64Array, count: number, revolutions: Float64Array, perSecond: Float64Array): void;
}

/** Why a speed track gives no angle. */
export type ShaftAngleProblem = 'SPEED_NOT_COVERING' | 'SPEED_GAP' | 'SPEED_NOT_ASCENDING' | 'ENGINE_STANDS';

/** A track that lacks more than this at an end does not cover the interval. */
const MISSING_AT_END_SECONDS = 0.25;
/** Speeds further apart than this, or than four usual steps, have a gap between them. */
const LONGEST_STEP_SECONDS = 0.5;
const LONGEST_STEP_RATIO = 4;

/**
 * Angle over the part of an interval that the track covers, or why there is none. Between its points the speed is
 * a cubic whose slope at each point is that of the parabola through it and its neighbours, so constant, linear and
 * quadratic runs are exact; the angle is its integral. Nothing is extrapolated.
 */
export function shaftAngleFromSpeed(
  track: readonly SpeedPoint[],
  fromSeconds: number,
  toSeconds: number,
): ShaftAngle | ShaftAngleProblem {
  const points = track.flatMap(({ timeSeconds, speedRpm }) =>
    speedRpm === null ? [] : [{ timeSeconds, perSecond: speedRpm / 60 }],
  );
  const problem = problemOf(points, fromSeconds, toSeconds);
  return problem ?? new IntegratedSpeed(points, fromSeconds, toSeconds);
}

interface Point {
  readonly timeSeconds: number;
  readonly perSecond: number;
}

function problemOf(
  points: readonly Point[],
  fromSeconds: number,
  toSeconds: number,
): ShaftAngleProblem | null {
  const steps = points.slice(1).map((point, index) => point.timeSeconds - timeOf(points, index));
  if (steps.some((step) => step <= 0)) return 'SPEED_NOT_ASCENDING';
  const lacksStart = timeOf(points, 0) > fromSeconds + MISSING_AT_END_SECONDS;
  const lacksEnd = timeOf(points, points.length - 1) < toSeconds - MISSING_AT_END_SECONDS;
  if (points.length < 2 || lacksStart || lacksEnd) return 'SPEED_NOT_COVERING';
  const usual = steps.toSorted((one, other) => one - other)[Math.floor(steps.length / 2)] ?? 0;
  const longest = Math.min(LONGEST_STEP_SECONDS, LONGEST_STEP_RATIO * usual);
  const touching = (index: number): boolean =>
    timeOf(points, index + 1) > fromSeconds && timeOf(points, index) < toSeconds;
  if (steps.some((step, index) => step > longest && touching(index))) return 'SPEED_GAP';
  const inside = points.filter((_point, index) => touching(index) || touching(index - 1));
  return inside.some((point) => point.perSecond <= 0) ? 'ENGINE_STANDS' : null;
}

function timeOf(points: readonly Point[], index: number): number {
  return points[index]?.timeSeconds ?? 0;
}

/** The cubic between two points: speed by powers of the time since the first, in revolutions per second. */
interface Segment {
  readonly endSeconds: number;
  readonly startSeconds: number;
  readonly constant: number;
  readonly slope: number;
  readonly square: number;
  readonly cube: number;
}

class IntegratedSpeed implements ShaftAngle {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly highestRpm: number;
  readonly #points: readonly Point[];
  #index = 0;
  #segment: Segment;
  /** Revolutions at the segment's begin. */
  #turned = 0;

  constructor(points: readonly Point[], fromSeconds: number, toSeconds: number) {
    this.#points = points;
    this.startSeconds = Math.max(fromSeconds, timeOf(points, 0));
    this.endSeconds = Math.min(toSeconds, timeOf(points, points.length - 1));
    this.highestRpm = 60 * highestBetween(points, this.startSeconds, this.endSeconds);
    this.#segment = segmentAt(points, 0);
    this.#advanceTo(this.startSeconds);
    this.#turned = -turnedIn(this.#segment, this.startSeconds);
  }

  read(seconds: Float64Array, count: number, revolutions: Float64Array, perSecond: Float64Array): void {
    for (let next = 0; next < count;) {
      this.#advanceTo(seconds[next] as number);
      next = this.#readWithin(seconds, next, count, revolutions, perSecond);
    }
  }

  /** Writes the moments up to the end of the present segment and returns how far it came. */
  #readWithin(
    seconds: Float64Array,
    first: number,
    count: number,
    revolutions: Float64Array,
    perSecond: Float64Array,
  ): number {
    const { startSeconds, constant, slope, square, cube } = this.#segment;
    const endSeconds = this.#index < this.#points.length - 2 ? this.#segment.endSeconds : Infinity;
    const turned = this.#turned;
    let index = first;
    for (; index < count; index += 1) {
      if ((seconds[index] as number) > endSeconds) break;
      const time = (seconds[index] as number) - startSeconds;
      perSecond[index] = constant + time * (slope + time * (square + time * cube));
      revolutions[index] =
        turned + time * (constant + time * (slope / 2 + time * (square / 3 + (time * cube) / 4)));
    }
    return index;
  }

  #advanceTo(timeSeconds: number): void {
    while (this.#index < this.#points.length - 2 && timeSeconds > this.#segment.endSeconds) {
      this.#turned += turnedIn(this.#segment, this.#segment.endSeconds);
      this.#index += 1;
      this.#segment = segmentAt(this.#points, this.#index);
    }
  }
}

function segmentAt(points: readonly Point[], index: number): Segment {
  const left = points[index] as Point;
  const right = points[index + 1] as Point;
  const step = right.timeSeconds - left.timeSeconds;
  // Slopes this steep occur in no engine; beyond them the cubic could fall below zero between points above it.
  const first = Math.max(slopeAt(points, index), (-3 * left.perSecond) / step);
  const last = Math.min(slopeAt(points, index + 1), (3 * right.perSecond) / step);
  const mean = (right.perSecond - left.perSecond) / step;
  return {
    startSeconds: left.timeSeconds,
    endSeconds: right.timeSeconds,
    constant: left.perSecond,
    slope: first,
    square: (3 * mean - 2 * first - last) / step,
    cube: (first + last - 2 * mean) / (step * step),
  };
}

/** Revolutions from a segment's begin to a moment in it. */
function turnedIn({ startSeconds, constant, slope, square, cube }: Segment, timeSeconds: number): number {
  const time = timeSeconds - startSeconds;
  return time * (constant + time * (slope / 2 + time * (square / 3 + (time * cube) / 4)));
}

/** Highest speed of the points between two moments and of those next to them. */
function highestBetween(points: readonly Point[], startSeconds: number, endSeconds: number): number {
  let highest = 0;
  for (const [index, { perSecond }] of points.entries()) {
    const isBefore = index + 1 < points.length && timeOf(points, index + 1) <= startSeconds;
    const isAfter = index > 0 && timeOf(points, index - 1) >= endSeconds;
    if (!isBefore && !isAfter) highest = Math.max(highest, perSecond);
  }
  return highest;
}

/** Slope at a point of the parabola through it and its neighbours; at the ends through the three nearest points. */
function slopeAt(points: readonly Point[], index: number): number {
  const centre = Math.max(1, Math.min(points.length - 2, index));
  const before = rise(points, centre - 1);
  if (points.length === 2) return rise(points, 0);
  const after = rise(points, centre);
  const left = timeOf(points, centre) - timeOf(points, centre - 1);
  const right = timeOf(points, centre + 1) - timeOf(points, centre);
  const curvature = (after - before) / (left + right);
  const slope = before + curvature * left;
  return slope + 2 * curvature * (timeOf(points, index) - timeOf(points, centre));
}

function rise(points: readonly Point[], index: number): number {
  const left = points[index] as Point;
  const right = points[index + 1] as Point;
  return (right.perSecond - left.perSecond) / (right.timeSeconds - left.timeSeconds);
}
