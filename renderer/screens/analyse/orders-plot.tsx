import { useCallback, useMemo } from 'react';
import type uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { FileAnalysis } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { usePlot } from '../../charts/use-plot.ts';
import { colours } from '../../theme/tokens.ts';
import { rangeAround } from './analyse-view.ts';
import styles from './analyse.module.css';

/** Look of each curve: told apart by colour and by dashes. */
export const orderCurves = [
  { stroke: colours.teal, dash: [] },
  { stroke: colours.amber, dash: [7, 3] },
  { stroke: colours.violet, dash: [2, 3] },
  { stroke: colours.ink, dash: [9, 3, 2, 3] },
] as const;

const axisFont = "500 11px 'Inter Variable', sans-serif";

function columnsOf(
  { orderTrack }: FileAnalysis,
  orders: readonly string[],
  over: 'time' | 'speed',
): uPlot.AlignedData {
  if (orderTrack === undefined) return [[]];
  const along = over === 'time' ? orderTrack.timeSeconds : orderTrack.speedRpm;
  const places = along
    .map((_, index) => index)
    .toSorted((one, other) => (along[one] ?? 0) - (along[other] ?? 0));
  const pick = <Value,>(values: readonly Value[]): Value[] =>
    places.flatMap((index) => values.slice(index, index + 1));
  return [pick(along), ...orders.map((order) => pick(orderTrack.orders[order] ?? []))];
}

/** Levels of some orders against time or against the engine's speed. */
export function OrdersPlot(properties: {
  readonly analysis: FileAnalysis;
  readonly orders: readonly string[];
  readonly over: 'time' | 'speed';
  readonly language: Language;
  readonly title: string;
}) {
  const { analysis, orders, over, language, title } = properties;
  const data = useMemo(() => columnsOf(analysis, orders, over), [analysis, orders, over]);
  const makeOptions = useCallback(
    (width: number, height: number): uPlot.Options => {
      const levels = orders.flatMap((order) => [...(analysis.orderTrack?.orders[order] ?? [])]);
      const { low, high } = rangeAround(levels);
      const usual = { font: axisFont, stroke: colours.inkSoft, ticks: { show: false } };
      const unit = over === 'time' ? 's' : 'rpm';
      return {
        width,
        height,
        legend: { show: false },
        cursor: { show: false },
        padding: [8, 30, 0, 0],
        scales: { x: { time: false }, y: { range: [low, high] } },
        axes: [
          {
            ...usual,
            size: 26,
            space: 76,
            grid: { show: false },
            values: (_, values) =>
              values.map((value) => `${formatNumber(value, over === 'time' ? 1 : 0, language)} ${unit}`),
          },
          {
            ...usual,
            size: 40,
            grid: { stroke: colours.line, width: 1 },
            incrs: [5, 10, 20],
            values: (_, values) => values.map((value) => formatNumber(value, 0, language)),
          },
        ],
        series: [
          {},
          ...orders.map((_, index) => {
            const { stroke, dash } = orderCurves[index % orderCurves.length] ?? orderCurves[0];
            return { stroke, dash: [...dash], width: 1.8, points: { show: false } };
          }),
        ],
      };
    },
    [analysis, orders, over, language],
  );
  const { host } = usePlot(makeOptions, data);
  return (
    <div className={styles.plot}>
      <figure ref={host} className={styles.plotInner} aria-label={title} />
    </div>
  );
}
