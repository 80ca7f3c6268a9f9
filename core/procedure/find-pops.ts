import type { LevelSample } from './evidence.ts';

/** A short burst in the deceleration, where its level is highest. */
export interface Pop {
  readonly timeSeconds: number;
  readonly levelDb: number;
}

/** A burst lifts Fast by so much over the lowest level shortly before; a throttle that opens again does so more slowly. */
const LEAST_RISE_DB = 4;
/** One time constant of Fast. */
const RISE_SECONDS = 0.125;
/** Readings farther apart than this cannot tell a burst from a slow change. */
const WIDEST_SPACING_SECONDS = 0.06;

/** Bursts between two moments of a level track, in order of time; a track of far apart readings shows none. */
export function findPops(
  samples: readonly LevelSample[],
  fromSeconds: number,
  toSeconds: number,
): readonly Pop[] {
  const inside = samples.filter(
    ({ timeSeconds }) => timeSeconds >= fromSeconds - RISE_SECONDS && timeSeconds <= toSeconds,
  );
  const pops: Pop[] = [];
  let begin = 0;
  inside.forEach((sample, index) => {
    while ((inside[begin]?.timeSeconds ?? 0) < sample.timeSeconds - RISE_SECONDS) begin += 1;
    if (sample.timeSeconds <= fromSeconds || !isPeak(inside, index)) return;
    const before = inside.slice(begin, index);
    if (isDense(before) && levelOf(sample) - lowestOf(before) >= LEAST_RISE_DB) keepHighest(pops, sample);
  });
  return pops;
}

function levelOf({ maximumDb, levelDb }: LevelSample): number {
  return maximumDb ?? levelDb ?? Number.NEGATIVE_INFINITY;
}

function isPeak(samples: readonly LevelSample[], index: number): boolean {
  const here = samples[index];
  const before = samples[index - 1];
  const after = samples[index + 1];
  if (here === undefined || before === undefined || here.levelDb === null) return false;
  return levelOf(here) > levelOf(before) && (after === undefined || levelOf(here) >= levelOf(after));
}

function lowestOf(samples: readonly LevelSample[]): number {
  return Math.min(...samples.map(({ levelDb }) => levelDb ?? Number.POSITIVE_INFINITY));
}

function isDense(samples: readonly LevelSample[]): boolean {
  const fewest = Math.floor(RISE_SECONDS / WIDEST_SPACING_SECONDS);
  return samples.length >= fewest && samples.every(({ levelDb }) => levelDb !== null);
}

/** Peaks closer than the detector's time constant are one burst. */
function keepHighest(pops: Pop[], sample: LevelSample): void {
  const { timeSeconds } = sample;
  const levelDb = levelOf(sample);
  const last = pops.at(-1);
  if (last === undefined || timeSeconds - last.timeSeconds > RISE_SECONDS) {
    pops.push({ timeSeconds, levelDb });
  } else if (levelDb > last.levelDb) pops[pops.length - 1] = { timeSeconds, levelDb };
}
