import type { LevelSample, LevelTrack } from './evidence.ts';
import { median } from './idle-speed.ts';
import { carriesRegister, largestOfRegister } from './maximum-register.ts';
import type { CountedWindow } from './run-judgement.ts';
import { TIME_NOISE_SECONDS } from './speed-trace.ts';

/** A stretch of time, both ends included. */
export interface Span {
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** A level with its time. */
interface LevelPoint {
  readonly timeSeconds: number;
  readonly levelDb: number;
  readonly maximumDb: number | null;
}

/** What the level track says inside the counted window. */
export interface LevelFinding {
  readonly LAFmaxDb: number | null;
  readonly holdMaximumDb: number | null;
  readonly decelerationMaximumDb: number | null;
  /** Typical spacing of the samples in seconds; null with fewer than two. */
  readonly spacingSeconds: number | null;
}

/** Neighbours farther apart than this are not one block of a waveform: nothing is read between them. */
const LONGEST_BLOCK_SECONDS = 0.02;

/** Half of the time lies in steps that are longer than the median by more than this: the values come in bunches. */
const BUNCHED_FACTOR = 2;

/** Largest LAF in the counted window, and in its hold and its deceleration apart (decision 7). */
export function findLevels(track: LevelTrack, window: CountedWindow): LevelFinding {
  const points = levelPoints(track);
  const hold = { startSeconds: window.holdStartSeconds, endSeconds: window.holdEndSeconds };
  const fall = { startSeconds: window.holdEndSeconds, endSeconds: window.endSeconds };
  const largest = (span: Span): number | null =>
    carriesRegister(track) ? largestOfRegister(track, span) : largestBy[track.obtainedBy](points, span);
  const holdMaximumDb = largest(hold);
  const decelerationMaximumDb = largest(fall);
  return {
    LAFmaxDb: greater(holdMaximumDb, decelerationMaximumDb),
    holdMaximumDb,
    decelerationMaximumDb,
    spacingSeconds: typicalSpacing(points, { ...hold, endSeconds: window.endSeconds }),
  };
}

/** The samples that carry a level, in the order of time; an empty cell and a missing row are the same. */
export function levelPoints(track: LevelTrack): readonly LevelPoint[] {
  return track.samples
    .flatMap(({ timeSeconds, levelDb, maximumDb }) =>
      levelDb === null ? [] : [{ timeSeconds, levelDb, maximumDb }],
    )
    .toSorted((a, b) => a.timeSeconds - b.timeSeconds);
}

/** The largest level of a whole track: block maxima where the source knows them; null if there is none. */
export function largestOf(track: LevelTrack): number | null {
  return levelPoints(track).reduce<number | null>(
    (most, point) => greater(most, point.maximumDb ?? point.levelDb),
    null,
  );
}

/**
 * Median spacing of the samples inside a span, or of all samples where fewer than two lie inside. Values that come in
 * bunches are as far apart as the bunches: many values of one moment make no stream fast.
 */
export function typicalSpacing(points: readonly LevelPoint[], span: Span): number | null {
  const inside = points.filter((point) => isWithin(point.timeSeconds, span));
  const steps = spacings(inside.length >= 2 ? inside : points);
  const usual = median(steps);
  const longest = spacingOfMostTime(steps);
  return usual !== null && longest > usual * BUNCHED_FACTOR ? longest : usual;
}

/** The spacing up to which half of the time is covered. */
function spacingOfMostTime(steps: readonly number[]): number {
  const whole = steps.reduce((sum, step) => sum + step, 0);
  let covered = 0;
  for (const step of steps.toSorted((a, b) => a - b)) {
    covered += step;
    if (covered >= whole / 2) return step;
  }
  return 0;
}

/** Samples whose sound lies inside a span; a waveform's block counts as soon as it touches the span. */
export function samplesTouching(track: LevelTrack, span: Span): readonly LevelSample[] {
  if (track.obtainedBy !== 'waveform') {
    return track.samples.filter((sample) => isWithin(sample.timeSeconds, span));
  }
  return track.samples.filter((sample, index) => {
    const blockStart = track.samples[index - 1]?.timeSeconds ?? Number.NEGATIVE_INFINITY;
    return sample.timeSeconds > span.startSeconds && blockStart < span.endSeconds;
  });
}

function largestInside(points: readonly LevelPoint[], span: Span): number | null {
  return points
    .filter((point) => isWithin(point.timeSeconds, span))
    .reduce<number | null>((most, point) => greater(most, point.levelDb), null);
}

/** The meter's own maximum as read first at or after the end of the span: the register covers everything before it. */
function registerAfter(points: readonly LevelPoint[], span: Span): number | null {
  return points.find((point) => point.timeSeconds >= span.endSeconds - TIME_NOISE_SECONDS)?.levelDb ?? null;
}

/** Exact for blocks: maxima of the blocks wholly inside, and LAF at the two ends read between the ends of its block. */
function largestOfBlocks(points: readonly LevelPoint[], span: Span): number | null {
  let most = greater(levelAt(points, span.startSeconds), levelAt(points, span.endSeconds));
  points.forEach((point, index) => {
    if (!isWithin(point.timeSeconds, span)) return;
    const blockStart = points[index - 1]?.timeSeconds ?? Number.NEGATIVE_INFINITY;
    const isWhole = isWithin(blockStart, span) && isOneBlock(point.timeSeconds - blockStart);
    most = greater(most, isWhole ? (point.maximumDb ?? point.levelDb) : point.levelDb);
  });
  return most;
}

/** LAF between two block ends: F decays along a straight line in dB, so that a straight line is right where it matters. */
function levelAt(points: readonly LevelPoint[], timeSeconds: number): number | null {
  const next = points.findIndex((point) => point.timeSeconds >= timeSeconds);
  const after = points[next];
  const before = points[next - 1];
  if (after === undefined || before === undefined) return null;
  const width = after.timeSeconds - before.timeSeconds;
  if (!isOneBlock(width) || width <= 0) return null;
  const share = (timeSeconds - before.timeSeconds) / width;
  return before.levelDb + share * (after.levelDb - before.levelDb);
}

/** Binary noise of seconds aside: 1.52 s less 1.5 s is a block of 20 ms. */
function isOneBlock(seconds: number): boolean {
  return seconds <= LONGEST_BLOCK_SECONDS + TIME_NOISE_SECONDS;
}

function isWithin(timeSeconds: number, span: Span): boolean {
  return (
    timeSeconds >= span.startSeconds - TIME_NOISE_SECONDS &&
    timeSeconds <= span.endSeconds + TIME_NOISE_SECONDS
  );
}

function spacings(points: readonly LevelPoint[]): number[] {
  return points.slice(1).map((point, index) => point.timeSeconds - (points[index]?.timeSeconds ?? 0));
}

function greater(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.max(a, b);
}

const largestBy = {
  waveform: largestOfBlocks,
  'meter-maximum': registerAfter,
  'meter-stream': largestInside,
} as const;
