/** Engine speed at a moment; null where the sensor gave none. */
export interface SpeedPoint {
  readonly timeSeconds: number;
  readonly speedRpm: number | null;
}

/** Angle of the crankshaft over time, from a speed track. */
export interface ShaftAngle {
  /** First and last moment that the track covers. */
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Revolutions since the start and revolutions per second; times must not decrease from call to call. */
  at(timeSeconds: number): { readonly revolutions: number; readonly perSecond: number };
  readonly highestRpm: number;
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

class IntegratedSpeed implements ShaftAngle {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly highestRpm: number;
  readonly #points: readonly Point[];
  readonly #slopes: readonly number[];
  /** Segment between points in which the last time lay, and revolutions at its begin. */
  #segment = 0;
  #turned = 0;

  constructor(points: readonly Point[], fromSeconds: number, toSeconds: number) {
    this.#points = points;
    this.#slopes = points.map((_point, index) => slopeAt(points, index));
    this.startSeconds = Math.max(fromSeconds, timeOf(points, 0));
    this.endSeconds = Math.min(toSeconds, timeOf(points, points.length - 1));
    const used = points.filter(
      ({ timeSeconds }) => timeSeconds >= this.startSeconds && timeSeconds <= this.endSeconds,
    );
    this.highestRpm = 60 * Math.max(...(used.length > 0 ? used : points).map((point) => point.perSecond));
    this.#turned = -this.at(this.startSeconds).revolutions;
  }

  at(timeSeconds: number): { readonly revolutions: number; readonly perSecond: number } {
    while (this.#segment < this.#points.length - 2 && timeSeconds > timeOf(this.#points, this.#segment + 1)) {
      this.#turned += this.#within(1).revolutions;
      this.#segment += 1;
    }
    const start = timeOf(this.#points, this.#segment);
    const share = (timeSeconds - start) / (timeOf(this.#points, this.#segment + 1) - start);
    const { revolutions, perSecond } = this.#within(share);
    return { revolutions: this.#turned + revolutions, perSecond };
  }

  /** The cubic of the present segment and its integral from the segment's begin. */
  #within(share: number): { revolutions: number; perSecond: number } {
    const left = this.#points[this.#segment] as Point;
    const right = this.#points[this.#segment + 1] as Point;
    const step = right.timeSeconds - left.timeSeconds;
    const first = step * (this.#slopes[this.#segment] as number);
    const last = step * (this.#slopes[this.#segment + 1] as number);
    const rise = right.perSecond - left.perSecond;
    const square = 3 * rise - 2 * first - last;
    const cube = first + last - 2 * rise;
    const perSecond = left.perSecond + share * (first + share * (square + share * cube));
    const integral = left.perSecond + share * (first / 2 + share * (square / 3 + (share * cube) / 4));
    return { revolutions: step * share * integral, perSecond };
  }
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
