import { useCallback, useMemo } from 'react';
import type uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { FileAnalysis } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { stepDecimals } from '../../charts/step-decimals.ts';
import { usePlot } from '../../charts/use-plot.ts';
import { usePlotLook, type PlotLook } from '../../theme/plot-look.ts';
import { historyTimes, rangeAround, type Stretch } from './analyse-view.ts';
import styles from './analyse.module.css';

/** Washes a stretch of time behind the curve. */
function wash(plot: uPlot, { from, to }: Stretch, colour: string): void {
  const { left, top, width, height } = plot.bbox;
  const clamp = (seconds: number): number =>
    Math.min(left + width, Math.max(left, plot.valToPos(seconds, 'x', true)));
  plot.ctx.fillStyle = colour;
  plot.ctx.fillRect(clamp(from), top, Math.max(1, clamp(to) - clamp(from)), height);
}

function drawStretches(plot: uPlot, { interval, overloads }: FileAnalysis, { colours }: PlotLook): void {
  plot.ctx.save();
  wash(plot, { from: interval.fromSeconds, to: interval.toSeconds }, colours.tealSoft);
  for (const { startSeconds, endSeconds } of overloads) {
    wash(plot, { from: startSeconds, to: endSeconds }, colours.violetSoft);
  }
  plot.ctx.restore();
}

function axes(language: Language, { axis, grid }: PlotLook): uPlot.Axis[] {
  return [
    {
      ...axis,
      size: 26,
      grid: { show: false },
      space: 64,
      values: (_, values, _axis, _space, step) =>
        values.map((value) => `${formatNumber(value, stepDecimals(step), language)} s`),
    },
    {
      ...axis,
      size: 40,
      grid,
      incrs: [1, 2, 5, 10, 20],
      values: (_, values) => values.map((value) => formatNumber(value, 0, language)),
    },
  ];
}

/** LAF against time: the highest of every step, so that no pop is lost; dragging over it asks for a closer look. */
export function HistoryPlot(properties: {
  readonly analysis: FileAnalysis;
  readonly shown: Stretch;
  readonly language: Language;
  readonly title: string;
  readonly onShow: (stretch: Stretch) => void;
}) {
  const { analysis, shown, language, title, onShow } = properties;
  const { from, to } = shown;
  const look = usePlotLook();
  const data = useMemo<uPlot.AlignedData>(
    () => [historyTimes(analysis), [...(analysis.history?.maximumDb ?? [])]],
    [analysis],
  );
  const makeOptions = useCallback(
    (width: number, height: number): uPlot.Options => {
      const { low, high } = rangeAround(analysis.history?.maximumDb ?? []);
      const zoom = (plot: uPlot): void => {
        const { left, width: selected } = plot.select;
        if (selected < 4) return;
        onShow({ from: plot.posToVal(left, 'x'), to: plot.posToVal(left + selected, 'x') });
      };
      return {
        width,
        height,
        legend: { show: false },
        cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
        padding: [8, 22, 0, 0],
        scales: { x: { time: false, range: [from, to] }, y: { range: [low, high] } },
        axes: axes(language, look),
        series: [{}, { stroke: look.colours.teal, width: look.curve(1.6), points: { show: false } }],
        hooks: { drawClear: [(plot) => drawStretches(plot, analysis, look)], setSelect: [zoom] },
      };
    },
    [analysis, from, to, language, look, onShow],
  );
  const { host } = usePlot(makeOptions, data);
  return (
    <div className={styles.plot}>
      <figure ref={host} className={styles.plotInner} aria-label={title} />
    </div>
  );
}
