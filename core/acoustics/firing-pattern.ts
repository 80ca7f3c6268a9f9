import type { CombTooth, HarmonicComb } from './harmonic-comb.ts';

/** How clearly a comb must show its pattern before it is believed. */
export interface PatternLimits {
  /** Mean bend of the levels along a comb up to which its pulses are all of one kind. */
  readonly evenBelowDb: number;
  /** Share of that bend that must be left if the pattern of two pulses that fits best is taken out. */
  readonly leastBendLeft: number;
  /** From this bend on the pulses are not of one kind; between the two it cannot be told. */
  readonly unevenAboveDb: number;
  /** So many teeth must be seen, and so many in a row to call them even. */
  readonly fewestTeeth: number;
  readonly fewestInRow: number;
  /** A comb must reach to this tooth to call it uneven. */
  readonly fewestUneven: number;
}

/** Cylinders that differ a little make weak lines between those of the firing: each weaker by this, and in the mean. */
const LEAST_DROP_DB = 5;
const LEAST_DOMINANCE_DB = 8;
/** Fewer firing lines than this show no pattern. */
const FEWEST_FIRING_TEETH = 3;
/** What is left of the bend if levels are those of two pulses: at most this much, and this share of it. */
const TWO_PULSES_BEND_DB = 4.5;
const TWO_PULSES_SHARE = 0.5;
/** From this bend on the levels are not those of two pulses. */
const MORE_PULSES_BEND_DB = 6;
/** A bend this small may be left by one pulse or by two. */
const SMALL_BEND_DB = 3;
/** Two pulses that are nearly even leave the first seven teeth without a hole. */
const HOLE_BEFORE = 9;
/** Two pulses are tried at these parts of a cycle from each other. */
const CLOSEST_PULSES = 0.04;
const PULSES_STEP = 0.01;
/** Where two pulses nearly cancel, how deep the hole is depends on how alike they are. */
const HOLE = 0.3;

/**
 * Number of comb spacings in one cycle frequency: the number of pulses in a cycle if the comb is that of pulses all
 * alike, fewer where weak lines between show that the cylinders differ a little, 1 for uneven firing, whose
 * levels go up and down along the comb. null where the levels show none of these clearly.
 */
export function pulsesPerCycle(comb: HarmonicComb, cylinders: number, limits: PatternLimits): number | null {
  if (comb.present.length < limits.fewestTeeth) return null;
  if (cylinders === 1) return 1;
  const levels = comb.teeth.map((tooth) => Math.max(tooth.levelDb, tooth.noiseDb));
  for (let every = cylinders; every > 1; every -= 1) {
    if (cylinders % every !== 0 || !isDominant(levels, every)) continue;
    // With as many teeth to a firing as cylinders the spacing is the cycle, whether the firing is even or not.
    const isKnown = every === cylinders || meanBend(everyNth(levels, every)) < limits.evenBelowDb;
    return isKnown ? cylinders / every : null;
  }
  return pulsesByBend(comb.teeth, levels, cylinders, limits);
}

function pulsesByBend(
  teeth: readonly CombTooth[],
  levels: readonly number[],
  cylinders: number,
  limits: PatternLimits,
): number | null {
  const bend = meanBend(levels);
  const bendLeft = bendOfTwoPulses(levels);
  if (bend < limits.evenBelowDb && isEven(teeth, limits)) {
    const mayBeTwo = levels.length < HOLE_BEFORE || bendLeft < limits.leastBendLeft * bend;
    return mayBeTwo && bend > SMALL_BEND_DB ? null : cylinders;
  }
  if (bend < limits.unevenAboveDb || levels.length < limits.fewestUneven) return null;
  const isOfTwoPulses = bendLeft < TWO_PULSES_BEND_DB && bendLeft < TWO_PULSES_SHARE * bend;
  return (cylinders === 2 ? isOfTwoPulses : bendLeft > MORE_PULSES_BEND_DB) ? 1 : null;
}

/** Whether the longest row of teeth that are there lies on a smooth line. */
function isEven(teeth: readonly CombTooth[], { fewestInRow, evenBelowDb }: PatternLimits): boolean {
  let longest: number[] = [];
  let row: number[] = [];
  for (const tooth of teeth) {
    row = tooth.isPresent ? [...row, tooth.levelDb] : [];
    if (row.length > longest.length) longest = row;
  }
  return longest.length >= fewestInRow && meanBend(longest) < evenBelowDb;
}

/** Whether all teeth between every n-th ones lie well below these. */
function isDominant(levels: readonly number[], every: number): boolean {
  const firing = everyNth(levels, every);
  if (firing.length < FEWEST_FIRING_TEETH) return false;
  const drops = levels.flatMap((level, index) => {
    const above = firing[Math.floor((index + 1) / every)] ?? firing.at(-1) ?? level;
    const below = firing[Math.floor((index + 1) / every) - 1] ?? above;
    return (index + 1) % every === 0 ? [] : [Math.min(below, above) - level];
  });
  return Math.min(...drops) >= LEAST_DROP_DB && mean(drops) >= LEAST_DOMINANCE_DB;
}

function everyNth(levels: readonly number[], every: number): number[] {
  return levels.filter((_, index) => (index + 1) % every === 0);
}

/** The bend left once the pattern of two pulses that fits best is taken out. */
function bendOfTwoPulses(levels: readonly number[]): number {
  let least = meanBend(levels);
  for (let apart = CLOSEST_PULSES; apart < 0.5 - CLOSEST_PULSES / 2; apart += PULSES_STEP) {
    least = Math.min(least, meanBend(withoutPattern(levels, apart)));
  }
  return least;
}

/** Two pulses a part of a cycle from each other make the k-th tooth |cos(pi k part)| of what they make together. */
function withoutPattern(levels: readonly number[], apart: number): number[] {
  const gains = levels.map((_, index) => Math.abs(Math.cos(Math.PI * (index + 1) * apart)));
  const flat = levels.map((level, index) => level - 20 * Math.log10(Math.max(HOLE, gains[index] ?? 1)));
  return flat.map((level, index) => {
    if ((gains[index] ?? 1) >= HOLE) return level;
    const before = flat[index - 1] ?? flat[index + 1] ?? level;
    const after = flat[index + 1] ?? before;
    return Math.max(level, (before + after) / 2);
  });
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
