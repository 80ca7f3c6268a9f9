import { useCallback, useMemo } from 'react';
import type uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { usePlotLook } from '../theme/plot-look.ts';
import styles from './time-history.module.css';
import { logarithmic } from './plot-constants.ts';
import { usePlot } from './use-plot.ts';

const lowestHz = 20;

/** Narrow-band levels against frequency on a logarithmic axis from 20 Hz. */
export function NarrowBand(properties: {
  readonly stepHz: number;
  readonly levels: readonly (number | null)[];
  readonly low: number;
  readonly high: number;
  readonly language: Language;
  readonly title: string;
}) {
  const { stepHz, levels, low, high, language, title } = properties;
  const data = useMemo<uPlot.AlignedData>(() => {
    const first = Math.ceil(lowestHz / stepHz);
    return [levels.slice(first).map((_, index) => (first + index) * stepHz), levels.slice(first)];
  }, [levels, stepHz]);
  const look = usePlotLook();
  const highestHz = (levels.length - 1) * stepHz;
  const makeOptions = useCallback(
    (width: number, height: number): uPlot.Options => ({
      width,
      height,
      legend: { show: false },
      cursor: { show: false },
      padding: [8, 6, 0, 0],
      scales: {
        x: { time: false, distr: logarithmic, range: [lowestHz, highestHz] },
        y: { range: [low, high] },
      },
      axes: [
        {
          size: 26,
          ...look.axis,
          grid: look.grid,
          values: (_, values) =>
            values.map((value) => (value === null ? '' : formatNumber(value, 0, language))),
        },
        {
          size: 44,
          ...look.axis,
          grid: look.grid,
          incrs: [20],
          values: (_, values) => values.map((value) => formatNumber(value, 0, language)),
        },
      ],
      series: [{}, { stroke: look.colours.teal, width: look.curve(1.3), points: { show: false } }],
    }),
    [highestHz, language, look, low, high],
  );
  const { host } = usePlot(makeOptions, data);
  return (
    <div className={styles.plot}>
      <figure ref={host} className={styles.inner} aria-label={title} />
    </div>
  );
}
