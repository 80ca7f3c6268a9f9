import { corrected, hintLevel } from './exact-chance.ts';

/** Third-octave levels of a test's loudest counted run, by nominal frequency in hertz. */
export interface SoundOfTest {
  readonly testId: string;
  readonly number: string;
  /** Plate, or chassis number where there is none. */
  readonly vehicle: string;
  /** Make, model, exhaust and procedure: only like is compared with like. */
  readonly kind: string;
  readonly levels: ReadonlyMap<number, number>;
}

/** Two tests under different plates that sound more alike than two tests of one vehicle do. */
export interface SameSoundHint {
  readonly one: SoundOfTest;
  readonly other: SoundOfTest;
  /** Root mean square of the differences of their bands, level taken out, in dB. */
  readonly distanceDb: number;
  /** Repeats of one vehicle lie within this, 95 of 100 of them. */
  readonly repeatDb: number;
  /** Different vehicles usually lie so far apart. */
  readonly usualDb: number;
  /** Chance of it among different vehicles, corrected for the number of pairs looked at. */
  readonly chance: number;
}

/** Without so many repeats and pairs of different vehicles there is no spread to compare with. */
const fewestRepeats = 8;
const fewestPairs = 15;
const fewestBands = 15;

interface Pair {
  readonly one: SoundOfTest;
  readonly other: SoundOfTest;
  readonly distanceDb: number;
}

/**
 * Pairs of tests under different plates whose third-octave shapes lie closer than 95 of 100 repeats of one vehicle, and so close as
 * different vehicles of the kind do by chance in one of a hundred looks at most (log-normal spread by median and median deviation).
 */
export function sameSound(tests: readonly SoundOfTest[]): readonly SameSoundHint[] {
  const pairs = pairsOf(tests);
  const repeats = pairs.filter(isRepeat).map(({ distanceDb }) => distanceDb);
  const different = pairs.filter((pair) => !isRepeat(pair));
  if (repeats.length < fewestRepeats || different.length < fewestPairs) return [];
  const repeatDb = quantile(repeats, 0.95);
  const logs = different.map(({ distanceDb }) => Math.log(Math.max(distanceDb, 1e-3)));
  const middle = quantile(logs, 0.5);
  const spread =
    1.4826 *
    quantile(
      logs.map((log) => Math.abs(log - middle)),
      0.5,
    );
  return different.flatMap(({ one, other, distanceDb }) => {
    const deviations = (Math.log(Math.max(distanceDb, 1e-3)) - middle) / Math.max(spread, 1e-6);
    const chance = corrected(normalTail(-deviations), different.length);
    if (distanceDb > repeatDb || chance > hintLevel) return [];
    return [{ one, other, distanceDb, repeatDb, usualDb: Math.exp(middle), chance }];
  });
}

function isRepeat({ one, other }: Pair): boolean {
  return one.vehicle === other.vehicle;
}

function pairsOf(tests: readonly SoundOfTest[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const [index, one] of tests.entries()) {
    for (const other of tests.slice(index + 1)) {
      if (one.kind !== other.kind) continue;
      const distanceDb = distanceOf(one.levels, other.levels);
      if (distanceDb !== null) pairs.push({ one, other, distanceDb });
    }
  }
  return pairs;
}

/** Distance of two shapes; null where they share too few bands. */
function distanceOf(one: SoundOfTest['levels'], other: SoundOfTest['levels']): number | null {
  const differences = [...one].flatMap(([frequency, level]) => {
    const beside = other.get(frequency);
    return beside === undefined ? [] : [level - beside];
  });
  if (differences.length < fewestBands) return null;
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
  const square =
    differences.reduce((sum, difference) => sum + (difference - mean) ** 2, 0) / differences.length;
  return Math.sqrt(square);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Chance that a standard normal number exceeds a value (Abramowitz and Stegun 26.2.17, to 7.5e-8). */
function normalTail(value: number): number {
  if (value < 0) return 1 - normalTail(-value);
  const t = 1 / (1 + 0.2316419 * value);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-value * value) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
