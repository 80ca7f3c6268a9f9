import type { Contender } from './contender.ts';

/** Median seconds of a contender and the levels it found. */
export interface Standing {
  readonly name: string;
  readonly medianSeconds: number;
  readonly levels: readonly number[];
}

/**
 * Lets contenders take turns (A B A B), so that whatever else the machine does burdens all alike, and gives medians.
 * The warm-up rounds do not count.
 */
export async function takeTurns(
  contenders: readonly Contender[],
  rounds: number,
  warmUpRounds = 2,
): Promise<Standing[]> {
  const seconds = contenders.map((): number[] => []);
  const levels: (readonly number[])[] = [];
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    for (const [place, contender] of contenders.entries()) {
      const done = await contender.round();
      if (round >= 0) seconds[place]?.push(done.seconds);
      levels[place] = done.levels;
    }
  }
  return contenders.map(({ name }, place) => ({
    name,
    medianSeconds: median(seconds[place] ?? []),
    levels: levels[place] ?? [],
  }));
}

/** Largest difference in dB between the levels of two standings; infinite where they are not of the same work. */
export function largestDifferenceDb(one: Standing, other: Standing): number {
  if (one.levels.length !== other.levels.length) return Number.POSITIVE_INFINITY;
  return one.levels.reduce((worst, level, at) => {
    const difference = Math.abs(level - (other.levels[at] as number));
    return difference <= worst ? worst : Number.isFinite(difference) ? difference : Number.POSITIVE_INFINITY;
  }, 0);
}

/** Middle of the values; NaN is impossible as rounds are at least one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (upper + lower) / 2;
}
