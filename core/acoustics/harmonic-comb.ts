import type { SoundLine, SoundLines } from './sound-lines.ts';

/** One tooth of a comb. */
export interface CombTooth {
  /** Level of the line in dB, or the most that may be hidden there. */
  readonly levelDb: number;
  /** Level of the noise at the tooth in dB. */
  readonly noiseDb: number;
  /** Whether a line was found there. */
  readonly isPresent: boolean;
}

/** A row of equally spaced lines that explains a sound. */
export interface HarmonicComb {
  /** Distance of the lines, and frequency of the first. */
  readonly fundamentalHz: number;
  /** Share of all lines, by height, that lie on the comb: 0 to 1. */
  readonly explained: number;
  /** The teeth from the first on, a dozen at most. */
  readonly teeth: readonly CombTooth[];
  /** Numbers of all teeth that have a line, the first being 1. */
  readonly present: readonly number[];
}

/** Two lines are told to lie on a comb if they are this near to it, relative to their frequency. */
const RELATIVE_TOLERANCE = 0.006;
/** Beyond this tooth nearly every frequency lies on the comb. */
const HIGHEST_TOOTH = 24;
const LEAST_EXPLAINED = 0.85;
/** More than sums of weights lose by rounding: what is missed by less is counted exactly. */
const ROUNDING = 1e-6;
/** Finer than the tolerance at the highest tooth. */
const SEARCH_STEP = 0.001;
/** The spacing is sought this far below the first one that fits, as the tolerance lets it fit early. */
const NEARBY = 0.02;
/** Lines that barely stand out weigh little, those that stand out far no more than so much. */
const BASE_DB = 4;
const WEIGHT_CAP_DB = 18;
const FEWEST_LINES = 4;
const LOW_TEETH = 5;
const FEWEST_LOW_TEETH = 3;
/** So many teeth make a row if no more than a few between its ends are missing. */
const FEWEST_IN_ROW = 6;
const FULL_ROW = 0.75;
const FEWEST_TEETH = 4;
const MOST_TEETH = 12;

/** The lines in order of frequency, as numbers alone for the search through thousands of spacings. */
interface WeighedLines {
  readonly frequencies: Float64Array;
  readonly tolerances: Float64Array;
  readonly weights: Float64Array;
  /** Weight of so many of the first lines. */
  readonly weightOfFirst: Float64Array;
}

/**
 * The comb with the largest spacing between two limits that explains the lines: half of it would explain them as
 * well, twice of it only every second. null where no comb explains nearly all of them.
 */
export function findHarmonicComb(
  found: SoundLines,
  lowestHz: number,
  highestHz: number,
): HarmonicComb | null {
  if (found.lines.length < FEWEST_LINES) return null;
  const lines = weigh(found.lines, found.resolutionHz);
  for (let spacing = highestHz; spacing >= lowestHz; spacing *= 1 - SEARCH_STEP) {
    if (!explainsEnough(lines, spacing)) continue;
    const fundamentalHz = refine(lines, bestNearby(lines, spacing));
    const explained = explainedShare(lines, fundamentalHz);
    if (explained < LEAST_EXPLAINED || !areEnough(presentTeeth(lines, fundamentalHz))) continue;
    const present = presentTeeth(lines, fundamentalHz);
    return { fundamentalHz, explained, teeth: readTeeth(found, present, lines, fundamentalHz), present };
  }
  return null;
}

function weigh(lines: readonly SoundLine[], resolutionHz: number): WeighedLines {
  const frequencies = Float64Array.from(lines, (line) => line.frequencyHz);
  const weights = Float64Array.from(lines, (line) => Math.min(line.excessDb + BASE_DB, WEIGHT_CAP_DB));
  return {
    frequencies,
    tolerances: frequencies.map((frequency) => Math.max(resolutionHz, RELATIVE_TOLERANCE * frequency)),
    weights,
    weightOfFirst: runningSums(weights),
  };
}

function runningSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (const [index, value] of values.entries()) sums[index + 1] = (sums[index] as number) + value;
  return sums;
}

/** The tooth a line lies on, 0 where it lies on none. */
function toothOf(lines: WeighedLines, line: number, spacing: number): number {
  const frequency = lines.frequencies[line] as number;
  const tooth = Math.round(frequency / spacing);
  const tolerance = Math.min(lines.tolerances[line] as number, 0.2 * spacing);
  return Math.abs(frequency - tooth * spacing) <= tolerance ? tooth : 0;
}

/** Number of lines up to the highest tooth of a spacing. */
function countInReach({ frequencies }: WeighedLines, spacing: number): number {
  const reach = (HIGHEST_TOOTH + 0.5) * spacing;
  let count = frequencies.length;
  while (count > 0 && (frequencies[count - 1] as number) >= reach) count -= 1;
  return count;
}

function explainedShare(lines: WeighedLines, spacing: number): number {
  const count = countInReach(lines, spacing);
  const all = lines.weightOfFirst[count] as number;
  let explained = 0;
  for (let line = 0; line < count; line += 1)
    if (toothOf(lines, line, spacing) > 0) explained += lines.weights[line] as number;
  return all === 0 ? 0 : explained / all;
}

/** Whether a comb explains the least share that it has to; nearly all are known not to after some lines. */
function explainsEnough(lines: WeighedLines, spacing: number): boolean {
  const count = countInReach(lines, spacing);
  const mostMissed = (1 - LEAST_EXPLAINED) * (lines.weightOfFirst[count] as number) + ROUNDING;
  let missed = 0;
  for (let line = 0; line < count && missed <= mostMissed; line += 1)
    if (toothOf(lines, line, spacing) === 0) missed += lines.weights[line] as number;
  return missed <= mostMissed && explainedShare(lines, spacing) >= LEAST_EXPLAINED;
}

/** The spacing around the first one found that explains as much and fits best. */
function bestNearby(lines: WeighedLines, spacing: number): number {
  let best = spacing;
  let highest = 0;
  for (let trial = spacing; trial > spacing * (1 - NEARBY); trial *= 1 - SEARCH_STEP / 2) {
    const fit = explainedShare(lines, trial) - misfit(lines, trial);
    if (fit > highest) {
      highest = fit;
      best = trial;
    }
  }
  return best;
}

/** Mean distance of the lines from the nearest teeth, in spacings. */
function misfit(lines: WeighedLines, spacing: number): number {
  const count = countInReach(lines, spacing);
  let distances = 0;
  let all = 1;
  for (let line = 0; line < count; line += 1) {
    const weight = lines.weights[line] as number;
    const place = (lines.frequencies[line] as number) / spacing;
    distances += weight * Math.abs(place - Math.round(place));
    all += weight;
  }
  return distances / all;
}

/** Least squares over the lines on the comb; high teeth tell the spacing best. */
function refine(lines: WeighedLines, spacing: number): number {
  const count = countInReach(lines, spacing);
  let products = 0;
  let squares = 0;
  for (let line = 0; line < count; line += 1) {
    const tooth = toothOf(lines, line, spacing);
    const weight = (lines.weights[line] as number) * tooth;
    products += weight * (lines.frequencies[line] as number);
    squares += weight * tooth;
  }
  return squares === 0 ? spacing : products / squares;
}

function presentTeeth(lines: WeighedLines, spacing: number): number[] {
  const teeth = Array.from({ length: HIGHEST_TOOTH }, (_, index) => index + 1);
  return teeth.filter((tooth) => isLineAt(lines, tooth * spacing));
}

/** A comb of a few high teeth only is chance: it takes most of the lowest, or a long row of others. */
function areEnough(present: readonly number[]): boolean {
  const low = present.filter((tooth) => tooth <= LOW_TEETH).length;
  const row = (present.at(-1) ?? 0) + 1 - (present[0] ?? 0);
  return low >= FEWEST_LOW_TEETH || (present.length >= FEWEST_IN_ROW && present.length >= FULL_ROW * row);
}

function isLineAt({ frequencies, tolerances }: WeighedLines, frequencyHz: number): boolean {
  return frequencies.some(
    (frequency, line) => Math.abs(frequency - frequencyHz) <= (tolerances[line] as number),
  );
}

function readTeeth(
  found: SoundLines,
  present: readonly number[],
  lines: WeighedLines,
  spacing: number,
): CombTooth[] {
  const highest = lines.frequencies.at(-1) ?? 0;
  const count = Math.min(MOST_TEETH, Math.max(FEWEST_TEETH, Math.round(highest / spacing)));
  return Array.from({ length: count }, (_, index) => {
    const { lineDb, noiseDb } = found.readAt((index + 1) * spacing);
    return { levelDb: lineDb, noiseDb, isPresent: present.includes(index + 1) };
  });
}
