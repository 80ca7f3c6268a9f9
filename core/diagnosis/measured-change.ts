import { levelFromMeanSquare, meanSquareFromLevel } from '#core/units/decibel.ts';
import type { DiagnosedRun, OrderSplit, PartSplit } from './run-diagnosis.ts';

/** Change of a figure against the reference, and how far it lies apart over the runs of the series. */
export interface MeasuredChange {
  readonly changeDb: number;
  readonly spreadDb: number | null;
}

/** A run, the runs of its series (itself among them) and the reference, each in its hold: there the speed is the same. */
export interface Compared {
  readonly run: PartSplit;
  readonly series: readonly PartSplit[];
  readonly reference: PartSplit;
}

/** Reads a level of a held part; null where it has none. */
export type LevelReader = (part: PartSplit) => number | null;

/** Change of a level against the reference; null where one of them has none. */
export function changeOf({ run, series, reference }: Compared, levelOf: LevelReader): MeasuredChange | null {
  const [level, usual] = [levelOf(run), levelOf(reference)];
  if (level === null || usual === null) return null;
  const others = series.flatMap((part) => levelOf(part) ?? []);
  const spreadDb = others.length < 2 ? null : Math.max(...others) - Math.min(...others);
  return { changeDb: level - usual, spreadDb };
}

/** Change of one band. */
export interface BandChange extends MeasuredChange {
  readonly nominalHz: number;
}

/** Bands weaker than this share of the run and of the reference say nothing. */
const LEAST_BAND_SHARE = 1e-4;

/** Changes of the bands between two nominal frequencies; those near the background and those without sound are left out. */
export function bandChanges(compared: Compared, fromHz: number, toHz: number): readonly BandChange[] {
  const { run, reference } = compared;
  return run.bands.flatMap(({ nominalHz }, band) => {
    if (nominalHz < fromHz || nominalHz > toHz) return [];
    const [one, other] = [run.bands[band], reference.bands[band]];
    if (one === undefined || other === undefined || one.isNearBackground || other.isNearBackground) return [];
    if (one.share < LEAST_BAND_SHARE && other.share < LEAST_BAND_SHARE) return [];
    const change = changeOf(compared, (part) => part.bands[band]?.levelDb ?? null);
    return change === null ? [] : [{ nominalHz, ...change }];
  });
}

/** Level of all lines of a kind up to a frequency. */
export function linesLevel(isWanted: (line: OrderSplit) => boolean): LevelReader {
  return ({ orders }) =>
    levelFromMeanSquare(
      orders.filter(isWanted).reduce((sum, line) => sum + meanSquareFromLevel(line.levelDb), 0),
    );
}

/** The middle one of some figures; 0 of none. */
export function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

/** The held parts of runs; those without one are left out. */
export function heldParts(runs: readonly DiagnosedRun[]): readonly PartSplit[] {
  return runs.flatMap((run) => run.hold ?? []);
}
