import type { AxisView } from './axis-view.ts';
import { nearestIndex } from './nearest-place.ts';
import type { PlotCurve, PlotModel } from './plot-model.ts';

/** What a curve has at both cursors; null where it has no value or no cursor stands. */
export interface CurveReading {
  readonly curve: PlotCurve;
  readonly at: readonly [number | null, number | null];
  /** Second less first; null where one of them is missing. */
  readonly difference: number | null;
}

/** What both cursors read. */
export interface CursorReading {
  readonly places: readonly [number | null, number | null];
  readonly distance: number | null;
  readonly curves: readonly CurveReading[];
}

/** The value of a curve at a place: that of its nearest sample, none outside of it. */
export function valueAt({ x, values }: Pick<PlotCurve, 'x' | 'values'>, place: number | null): number | null {
  const first = x[0];
  const last = x.at(-1);
  if (place === null || first === undefined || last === undefined) return null;
  if (place < first || place > last) return null;
  return values[nearestIndex(x, place)] ?? null;
}

function less(second: number | null, first: number | null): number | null {
  return second === null || first === null ? null : second - first;
}

/** Reads all curves at both cursors. */
export function readCursors({ curves }: Pick<PlotModel, 'curves'>, { cursors }: AxisView): CursorReading {
  const [first, second] = cursors;
  return {
    places: cursors,
    distance: less(second, first),
    curves: curves.map((curve) => {
      const at = [valueAt(curve, first), valueAt(curve, second)] as const;
      return { curve, at, difference: less(at[1], at[0]) };
    }),
  };
}
