import type uPlot from 'uplot';
import type { PlotCurve } from './plot-model.ts';

/** Columns of a plot: the places of all curves in one, then the values of each curve. */
export interface PlotColumns {
  readonly x: readonly number[];
  /** `null` is a gap; `undefined` a place at which the curve has no value of its own and goes on. */
  readonly values: readonly (readonly (number | null | undefined)[])[];
}

/** Puts curves with places of their own on one axis, losing none of them. */
export function columnsOf(curves: readonly PlotCurve[]): PlotColumns {
  const [first] = curves;
  if (first === undefined) return { x: [], values: [] };
  if (curves.every(({ x }) => haveSamePlaces(x, first.x))) {
    return { x: first.x, values: curves.map(({ values }) => values) };
  }
  const x = [...new Set(curves.flatMap(({ x }) => x))].sort((one, other) => one - other);
  const at = new Map(x.map((place, index) => [place, index]));
  return { x, values: curves.map((curve) => spread(curve, x.length, at)) };
}

/** The same as the library takes them. */
export function alignedData(curves: readonly PlotCurve[]): uPlot.AlignedData {
  const { x, values } = columnsOf(curves);
  return [x.slice(), ...values.map((column) => column.slice())];
}

function spread(
  { x, values }: PlotCurve,
  length: number,
  at: ReadonlyMap<number, number>,
): (number | null | undefined)[] {
  const column = Array.from<number | null | undefined>({ length });
  x.forEach((place, index) => {
    column[at.get(place) ?? 0] = values[index] ?? null;
  });
  return column;
}

function haveSamePlaces(one: readonly number[], other: readonly number[]): boolean {
  return (
    one === other || (one.length === other.length && one.every((place, index) => place === other[index]))
  );
}
