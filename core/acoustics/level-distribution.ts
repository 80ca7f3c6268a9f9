/** How levels of a recording are distributed, in constant memory. */
export interface LevelDistribution {
  /** Counts one level in dB; null is silence, lower than any level. */
  add(levelDb: number | null): void;
  readonly count: number;
  /** Level exceeded for a percentage of the counted levels; null if none were counted or that share was silence. */
  exceededFor(percent: number): number | null;
}

const LOWEST_DB = -200;
const HIGHEST_DB = 300;
const STEPS_PER_DB = 100;

/** A histogram in steps of 0.01 dB, read with linear interpolation within a step. */
export function createLevelDistribution(): LevelDistribution {
  const counts = new Float64Array((HIGHEST_DB - LOWEST_DB) * STEPS_PER_DB);
  let count = 0;
  let highest = Number.NEGATIVE_INFINITY;
  let lowest = Number.POSITIVE_INFINITY;
  return {
    add(levelDb) {
      count += 1;
      if (levelDb === null || levelDb < LOWEST_DB) return;
      const step = Math.min(counts.length - 1, Math.floor((levelDb - LOWEST_DB) * STEPS_PER_DB));
      counts[step] = (counts[step] as number) + 1;
      highest = Math.max(highest, levelDb);
      lowest = Math.min(lowest, levelDb);
    },
    get count() {
      return count;
    },
    exceededFor(percent) {
      const wanted = (count * percent) / 100;
      const level = count === 0 ? null : levelAbove(counts, wanted);
      return level === null ? null : Math.max(lowest, Math.min(highest, level));
    },
  };
}

function levelAbove(counts: Float64Array, wanted: number): number | null {
  let above = 0;
  for (let step = counts.length - 1; step >= 0; step -= 1) {
    const here = counts[step] as number;
    if (here === 0) continue;
    if (above + here >= wanted) return LOWEST_DB + (step + 1 - (wanted - above) / here) / STEPS_PER_DB;
    above += here;
  }
  return null;
}
