import { useCallback, useMemo } from 'react';
import type uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { FileAnalysis } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { usePlot } from '../../charts/use-plot.ts';
import { usePlotLook } from '../../theme/plot-look.ts';
import { rangeAround } from './analyse-view.ts';
import styles from './analyse.module.css';

/** Look of each curve: told apart by colour and by dashes. */
export const orderCurves = [
  { colour: 'teal', dash: [] },
  { colour: 'amber', dash: [7, 3] },
  { colour: 'violet', dash: [2, 3] },
  { colour: 'ink', dash: [9, 3, 2, 3] },
] as const;

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
  const look = usePlotLook();
  const data = useMemo(() => columnsOf(analysis, orders, over), [analysis, orders, over]);
  const makeOptions = useCallback(
    (width: number, height: number): uPlot.Options => {
      const levels = orders.flatMap((order) => [...(analysis.orderTrack?.orders[order] ?? [])]);
      const { low, high } = rangeAround(levels);
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
            ...look.axis,
            size: 26,
            space: 76,
            grid: { show: false },
            values: (_, values) =>
              values.map((value) => `${formatNumber(value, over === 'time' ? 1 : 0, language)} ${unit}`),
          },
          {
            ...look.axis,
            size: 40,
            grid: look.grid,
            incrs: [5, 10, 20],
            values: (_, values) => values.map((value) => formatNumber(value, 0, language)),
          },
        ],
        series: [
          {},
          ...orders.map((_, index) => {
            const { colour, dash } = orderCurves[index % orderCurves.length] ?? orderCurves[0];
            return {
              stroke: look.colours[colour],
              dash: [...dash],
              width: look.curve(1.8),
              points: { show: false },
            };
          }),
        ],
      };
    },
    [analysis, orders, over, language, look],
  );
  const { host } = usePlot(makeOptions, data);
  return (
    <div className={styles.plot}>
      <figure ref={host} className={styles.plotInner} aria-label={title} />
    </div>
  );
}
