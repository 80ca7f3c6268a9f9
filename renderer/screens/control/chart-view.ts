import { actionDeviations, type ControlRule, warningDeviations } from '#core/control/control-rule.ts';
import type { ChartedLine, ChartedValue } from '#core/record/control-chart.ts';

/** One point of a drawn chart, in shares of its width and height from the top left. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  readonly value: ChartedValue;
  readonly rules: readonly ControlRule['name'][];
}

/** A level that is drawn across. */
export interface DrawnLevel {
  readonly kind: 'centre' | 'warning' | 'action';
  readonly levelDb: number;
  readonly y: number;
}

/** Where everything of a chart lies: lines that belong together are joined, a break lies between others. */
export interface DrawnChart {
  readonly lines: readonly (readonly DrawnPoint[])[];
  readonly levels: readonly DrawnLevel[];
  /** Levels in dB at the lower and the upper edge. */
  readonly edgesDb: { readonly low: number; readonly high: number };
}

const spare = 1.15;
const leastHalfHeightDb = 0.05;

/** Lays lines out one after the other, evenly: their order is what the rules look at. Levels are those of the last line. */
export function drawnChart(lines: readonly ChartedLine[]): DrawnChart {
  const all = lines.flatMap(({ values }) => values.map(({ levelDb }) => levelDb));
  const limits = lines.at(-1)?.limits ?? null;
  const levels = limits === null ? [] : levelsOf(limits);
  const spread = [...all, ...levels.map(({ levelDb }) => levelDb)];
  const [low, high] = [Math.min(...spread), Math.max(...spread)];
  const middle = (low + high) / 2;
  const half = spare * Math.max((high - low) / 2, leastHalfHeightDb);
  const yOf = (levelDb: number): number => 0.5 - (levelDb - middle) / (2 * half);
  const xOf = (place: number): number => (all.length < 2 ? 0.5 : place / (all.length - 1));
  let before = 0;
  return {
    edgesDb: { low: middle - half, high: middle + half },
    levels: levels.map(({ kind, levelDb }) => ({ kind, levelDb, y: yOf(levelDb) })),
    lines: lines.map(({ values, signals }) => {
      const from = before;
      before += values.length;
      return values.map((value, index) => ({
        x: xOf(from + index),
        y: yOf(value.levelDb),
        value,
        rules: signals.filter((signal) => signal.index === index).map(({ rule }) => rule),
      }));
    }),
  };
}

function levelsOf({ centreDb, deviationDb }: NonNullable<ChartedLine['limits']>): Omit<DrawnLevel, 'y'>[] {
  return [
    { kind: 'centre', levelDb: centreDb },
    ...[1, -1].flatMap((side): Omit<DrawnLevel, 'y'>[] => [
      { kind: 'warning', levelDb: centreDb + side * warningDeviations * deviationDb },
      { kind: 'action', levelDb: centreDb + side * actionDeviations * deviationDb },
    ]),
  ];
}
