import { useCallback, useEffect, useMemo, useRef } from 'react';
import type uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { usePlotLook, type PlotLook } from '../theme/plot-look.ts';
import type { AlignedHistory } from './aligned-history.ts';
import { levelRange, speedRange, timeRange } from './axis-range.ts';
import { sides } from './plot-constants.ts';
import { drawBands, type PlotBands } from './plot-bands.ts';
import { stepDecimals } from './step-decimals.ts';
import styles from './time-history.module.css';
import { usePlot } from './use-plot.ts';

const noGrid = { show: false };

function axes(language: Language, { axis, colours, grid }: PlotLook): uPlot.Axis[] {
  const label =
    (unit: string) =>
    (_: uPlot, values: number[], _axis: number, _space: number, step: number): string[] =>
      values.map((value) => `${formatNumber(value, stepDecimals(step), language)}${unit}`);
  return [
    { ...axis, scale: 'x', side: sides.bottom, size: 26, grid: noGrid, values: label(' s'), space: 60 },
    { ...axis, scale: 'db', side: sides.left, size: 36, grid, values: label(''), incrs: [10, 20] },
    {
      ...axis,
      scale: 'rpm',
      side: sides.right,
      size: 48,
      stroke: colours.amber,
      grid: noGrid,
      values: label(''),
      incrs: [1000, 2000, 5000],
    },
  ];
}

/** Level and engine speed against time with the target window and the counted window behind them. */
export function TimeHistory(properties: {
  readonly history: AlignedHistory;
  readonly bands: PlotBands;
  readonly language: Language;
  readonly title: string;
}) {
  const { history, bands, language, title } = properties;
  const shown = useRef(bands);
  const look = usePlotLook();
  const windowHigh = bands.speedWindow?.highRpm ?? 0;
  const makeOptions = useCallback(
    (width: number, height: number): uPlot.Options => ({
      width,
      height,
      legend: { show: false },
      cursor: { show: false },
      padding: [6, 4, 0, 0],
      scales: {
        x: { time: false, range: (plot) => [...timeRange(plot.data[0].at(-1) ?? 0)] },
        db: { range: (plot) => [...levelRange(plot.data[1] ?? [])] },
        rpm: {
          range: (plot) => [...speedRange([...(plot.data[2] ?? []), ...(plot.data[3] ?? [])], windowHigh)],
        },
      },
      axes: axes(language, look),
      series: [
        {},
        { scale: 'db', stroke: look.colours.teal, width: look.curve(2), points: { show: false } },
        { scale: 'rpm', stroke: look.colours.amber, width: look.curve(2), points: { show: false } },
        {
          scale: 'rpm',
          stroke: look.colours.ink,
          width: look.curve(1.5),
          dash: [2, 3],
          points: { show: false },
        },
      ],
      hooks: { drawClear: [(plot) => drawBands(plot, shown.current, look)] },
    }),
    [language, look, windowHigh],
  );
  const data = useMemo<uPlot.AlignedData>(
    () => [
      [...history.timeSeconds],
      [...history.levelDb],
      [...history.speedRpm],
      [...(history.heardRpm ?? history.timeSeconds.map(() => null))],
    ],
    [history],
  );
  const { host, redraw } = usePlot(makeOptions, data);
  useEffect(() => {
    shown.current = bands;
    redraw();
  }, [bands, redraw]);
  return (
    <div className={styles.plot}>
      <figure ref={host} className={styles.inner} aria-label={title} />
    </div>
  );
}
