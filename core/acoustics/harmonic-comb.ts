import type { SoundLine, SoundLines } from './sound-lines.ts';

/** A row of equally spaced lines that explains a sound. */
export interface HarmonicComb {
  /** Distance of the lines, and frequency of the first. */
  readonly fundamentalHz: number;
  /** Share of all lines, by height, that lie on the comb: 0 to 1. */
  readonly explained: number;
  /** Levels of the teeth in dB from the first on; the floor's level where a tooth is missing. */
  readonly toothLevels: readonly number[];
  readonly hasFirstTooth: boolean;
}

/** Two lines are told to lie on a comb if they are this near to it, relative to their frequency. */
const RELATIVE_TOLERANCE = 0.006;
/** Beyond this tooth nearly every frequency lies on the comb. */
const HIGHEST_TOOTH = 24;
const LEAST_EXPLAINED = 0.85;
/** Finer than the tolerance at the highest tooth. */
const SEARCH_STEP = 0.001;
const HEIGHT_CAP_DB = 30;
/** Lines that barely stand out weigh little. */
const HEIGHT_BASE_DB = 12;
const FEWEST_LINES = 4;
const FEWEST_TEETH = 4;
const MOST_TEETH = 12;

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
  for (let spacing = highestHz; spacing >= lowestHz; spacing *= 1 - SEARCH_STEP) {
    if (explainedShare(found, spacing) < LEAST_EXPLAINED) continue;
    const fundamentalHz = refine(found, bestNearby(found, spacing));
    const explained = explainedShare(found, fundamentalHz);
    if (explained < LEAST_EXPLAINED || !hasLowTeeth(found, fundamentalHz)) continue;
    return { fundamentalHz, explained, ...readTeeth(found, fundamentalHz) };
  }
  return null;
}

function isOnTooth(line: SoundLine, spacing: number, resolutionHz: number): boolean {
  const tooth = Math.round(line.frequencyHz / spacing);
  const tolerance = Math.max(resolutionHz, RELATIVE_TOLERANCE * line.frequencyHz);
  return tooth >= 1 && Math.abs(line.frequencyHz - tooth * spacing) <= Math.min(tolerance, 0.2 * spacing);
}

function linesInReach(found: SoundLines, spacing: number): readonly SoundLine[] {
  return found.lines.filter((line) => line.frequencyHz < (HIGHEST_TOOTH + 0.5) * spacing);
}

function weight(line: SoundLine): number {
  return Math.min(line.heightDb - HEIGHT_BASE_DB, HEIGHT_CAP_DB);
}

function explainedShare(found: SoundLines, spacing: number): number {
  let all = 0;
  let explained = 0;
  for (const line of linesInReach(found, spacing)) {
    all += weight(line);
    if (isOnTooth(line, spacing, found.resolutionHz)) explained += weight(line);
  }
  return all === 0 ? 0 : explained / all;
}

/** The middle of the range of spacings around the first one found that explain as much. */
function bestNearby(found: SoundLines, spacing: number): number {
  let best = spacing;
  let mostExplained = 0;
  for (let trial = spacing; trial > spacing * 0.98; trial *= 1 - SEARCH_STEP / 2) {
    const explained = explainedShare(found, trial) - misfit(found, trial);
    if (explained > mostExplained) {
      mostExplained = explained;
      best = trial;
    }
  }
  return best;
}

function misfit(found: SoundLines, spacing: number): number {
  const lines = linesInReach(found, spacing);
  const sum = lines.reduce((total, line) => {
    const distance = line.frequencyHz / spacing;
    return total + weight(line) * Math.abs(distance - Math.round(distance));
  }, 0);
  return sum / lines.reduce((total, line) => total + weight(line), 1);
}

/** Least squares over the lines on the comb; high teeth tell the spacing best. */
function refine(found: SoundLines, spacing: number): number {
  let products = 0;
  let squares = 0;
  for (const line of linesInReach(found, spacing)) {
    if (!isOnTooth(line, spacing, found.resolutionHz)) continue;
    const tooth = Math.round(line.frequencyHz / spacing);
    products += weight(line) * tooth * line.frequencyHz;
    squares += weight(line) * tooth * tooth;
  }
  return squares === 0 ? spacing : products / squares;
}

/** Three of the first five teeth must be there: a comb of high teeth only is chance. */
function hasLowTeeth(found: SoundLines, spacing: number): boolean {
  const present = [1, 2, 3, 4, 5].filter((tooth) => lineAt(found, tooth * spacing) !== undefined);
  return present.length >= 3;
}

function lineAt(found: SoundLines, frequencyHz: number): SoundLine | undefined {
  const tolerance = Math.max(found.resolutionHz, RELATIVE_TOLERANCE * frequencyHz);
  return found.lines.find((line) => Math.abs(line.frequencyHz - frequencyHz) <= tolerance);
}

function readTeeth(found: SoundLines, spacing: number): Pick<HarmonicComb, 'toothLevels' | 'hasFirstTooth'> {
  const highest = Math.max(...found.lines.map((line) => line.frequencyHz));
  const teeth = Math.min(MOST_TEETH, Math.max(FEWEST_TEETH, Math.round(highest / spacing)));
  const toothLevels = Array.from(
    { length: teeth },
    (_, index) => lineAt(found, (index + 1) * spacing)?.levelDb ?? found.floorDb,
  );
  return { toothLevels, hasFirstTooth: lineAt(found, spacing) !== undefined };
}
