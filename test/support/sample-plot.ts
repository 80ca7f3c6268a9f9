import type { PlotModel } from '../../renderer/charts/plot/plot-model.ts';

/** A plot of one curve. */
export function plotOf(x: readonly number[], values: readonly (number | null)[]): PlotModel {
  return {
    title: 'Level',
    summary: 'maximum 90 dB',
    x: {
      name: 'Time',
      unit: 's',
      scale: 'linear',
      range: { from: x[0] ?? 0, to: x.at(-1) ?? 1 },
      decimals: 3,
    },
    left: { name: 'LAF', unit: 'dB', range: { from: 40, to: 100 }, decimals: 1, steps: [10] },
    right: null,
    curves: [
      {
        key: 'level',
        name: 'LAF',
        axis: 'left',
        kind: 'line',
        look: { colour: 'teal', dash: [], width: 2 },
        x,
        values,
      },
    ],
    shades: [],
    marks: [],
  };
}
