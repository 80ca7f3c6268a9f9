import type { HarmonicComb } from './harmonic-comb.ts';

/** Mean bend of the levels along a comb up to which its pulses are all of one kind. */
const EVEN_BELOW_DB = 7;
/** From this bend on the pulses are not of one kind; between the two it cannot be told. */
const UNEVEN_ABOVE_DB = 10;
/** Cylinders that differ a little make weak lines between those of the firing: at least this much weaker. */
const LEAST_DOMINANCE_DB = 8;
/** Fewer firing lines than this show no pattern. */
const FEWEST_FIRING_TEETH = 3;

/**
 * Number of comb spacings in one cycle frequency: the number of pulses in a cycle if the comb is that of pulses all
 * alike, fewer where weak lines between show that the cylinders differ a little, 1 for uneven firing, whose
 * levels go up and down along the comb. null where the levels show none of these clearly.
 */
export function pulsesPerCycle(comb: HarmonicComb, cylinders: number): number | null {
  if (cylinders === 1) return 1;
  for (let every = cylinders; every > 1; every -= 1) {
    if (cylinders % every === 0 && isDominant(comb.toothLevels, every)) return cylinders / every;
  }
  const bend = meanBend(comb.toothLevels);
  if (bend < EVEN_BELOW_DB) return cylinders;
  return bend > UNEVEN_ABOVE_DB && comb.hasFirstTooth ? 1 : null;
}

/** Whether every n-th tooth lies on a smooth line and all others well below it: an evenly firing engine. */
function isDominant(levels: readonly number[], every: number): boolean {
  const firing = levels.filter((_, index) => (index + 1) % every === 0);
  const others = levels.filter((_, index) => (index + 1) % every !== 0);
  if (firing.length < FEWEST_FIRING_TEETH || meanBend(firing) >= EVEN_BELOW_DB) return false;
  return Math.min(...firing) - Math.max(...others) >= 0 && mean(firing) - mean(others) >= LEAST_DOMINANCE_DB;
}

function meanBend(levels: readonly number[]): number {
  const bends = levels
    .slice(1, -1)
    .map((level, index) => Math.abs(level - ((levels[index] as number) + (levels[index + 2] as number)) / 2));
  return mean(bends);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
