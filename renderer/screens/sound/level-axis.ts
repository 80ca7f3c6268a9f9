import type { VerticalAxis } from '../../charts/plot/plot-model.ts';
import type { PlotCurve } from '../../charts/plot/plot-model.ts';
import { rangeAround } from '../analyse/analyse-view.ts';

const levelSteps = [1, 2, 5, 10, 20] as const;
const smallestDifferenceDb = 3;

/** A level axis in whole tens around some levels. */
export function levelAxis(name: string, unit: string, levels: readonly (number | null)[]): VerticalAxis {
  const { low, high } = rangeAround(levels);
  return { name, unit, range: { from: low, to: high }, decimals: 1, steps: levelSteps };
}

/** An axis of level differences with zero in its middle. */
export function differenceAxis(name: string, differences: readonly (number | null)[]): VerticalAxis {
  const largest = differences.reduce<number>(
    (most, one) => Math.max(most, Math.abs(one ?? 0)),
    smallestDifferenceDb,
  );
  const end = largest <= 10 ? Math.ceil(largest + 0.5) : Math.ceil((largest + 1) / 5) * 5;
  return { name, unit: 'dB', range: { from: -end, to: end }, decimals: 1, steps: levelSteps };
}

/** The line at no difference. */
export function zeroLine(from: number, to: number): PlotCurve {
  return {
    key: 'zero',
    name: '0 dB',
    axis: 'left',
    kind: 'line',
    look: { colour: 'control', dash: [], width: 1 },
    x: [from, to],
    values: [0, 0],
  };
}
