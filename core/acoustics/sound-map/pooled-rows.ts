import type { MapAxis } from './sound-map.ts';

/** More rows than a screen has lines for a map. */
export const MOST_ROWS = 1024;

/** How the bins of a spectrum become the rows of a map. */
export interface PooledRows {
  /** Bins of which a row takes the highest. */
  readonly bins: number;
  readonly axis: MapAxis;
}

/** Rows up to a frequency, or up to what a spectrum of `binCount` bins holds; whole groups of bins, the last one may be short. */
export function pooledRows(stepHz: number, binCount: number, highestHz: number): PooledRows {
  const used = Math.max(1, Math.min(binCount, Math.floor(highestHz / stepHz) + 1));
  const bins = Math.ceil(used / MOST_ROWS);
  const axis = { first: ((bins - 1) / 2) * stepHz, step: bins * stepHz, count: Math.ceil(used / bins) };
  return { bins, axis };
}

/** Highest value of each row's bins. */
export function poolInto(found: Float64Array, values: Float64Array, bins: number): void {
  for (let row = 0; row < found.length; row += 1) {
    let highest = 0;
    const end = Math.min(values.length, (row + 1) * bins);
    for (let bin = row * bins; bin < end; bin += 1) highest = Math.max(highest, values[bin] as number);
    found[row] = highest;
  }
}
