import type uPlot from 'uplot';

/** uPlot's type declarations hold these as ambient enums that exist at no run time; the numbers are its documented values. */
const documented: { readonly [name: string]: unknown } = { bottom: 2, left: 3, right: 1, logarithmic: 3 };

/** Sides of the plot for axes. */
export const sides = {
  bottom: documented.bottom as uPlot.Axis.Side,
  left: documented.left as uPlot.Axis.Side,
  right: documented.right as uPlot.Axis.Side,
} as const;

/** A logarithmic scale. */
export const logarithmic = documented.logarithmic as uPlot.Scale.Distr;
