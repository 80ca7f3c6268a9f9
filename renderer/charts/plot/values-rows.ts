import type { PlotColumns } from './plot-data.ts';
import type { Stretch } from './plot-model.ts';

/** One row of the table of values. */
export interface ValueRow {
  readonly place: number;
  readonly values: readonly (number | null)[];
}

const mostRows = 200;

/**
 * The values of the shown stretch as at most 200 rows: where there are more, the row of each group that holds the highest value
 * of the first curve, so that no maximum is lost.
 */
export function rowsShown(
  { x, values }: PlotColumns,
  { from, to }: Stretch,
): { readonly rows: readonly ValueRow[]; readonly every: number } {
  const inside = x.flatMap((place, index) => (place >= from && place <= to ? [index] : []));
  const every = Math.max(1, Math.ceil(inside.length / mostRows));
  const rows: ValueRow[] = [];
  for (let start = 0; start < inside.length; start += every) {
    const index = highestOf(inside.slice(start, start + every), values[0] ?? []);
    rows.push({ place: x[index] ?? 0, values: values.map((column) => column[index] ?? null) });
  }
  return { rows, every };
}

function highestOf(group: readonly number[], column: readonly (number | null | undefined)[]): number {
  const level = (index: number): number => column[index] ?? Number.NEGATIVE_INFINITY;
  return group.reduce((best, index) => (level(index) > level(best) ? index : best), group[0] ?? 0);
}
