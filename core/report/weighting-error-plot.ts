import { PROVED_RATES_HZ } from '#core/conformance/signals.ts';
import { weightingGoal } from '#core/conformance/tolerances.ts';
import { coefficientResponseDb } from '#core/conformance/weighting-response-checks.ts';
import { weightingDb } from '#core/standards/iec-61672-1-2013.ts';
import { conformanceWords } from '#core/words/conformance-words.ts';
import { drawPlot, type PlotPoint } from './svg-plot.ts';

const LOWEST_HZ = 10;
const HIGHEST_HZ = 20_000;
const POINTS = 300;
/** Half the height of a plot, its ticks and its title. */
const VIEWS = [
  { halfDb: 0.25, ticks: [-0.2, -0.1, -0.05, 0, 0.05, 0.1, 0.2], title: conformanceWords.weightingPlot },
  { halfDb: 0.025, ticks: [-0.02, -0.01, 0, 0.01, 0.02], title: conformanceWords.closePlot },
] as const;
const FREQUENCIES_HZ = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];

/**
 * How far the A or C filters miss the analytic curve from 10 Hz to 20 kHz, one line for each sample rate: on the scale
 * of the goal, and close up.
 */
export function weightingErrorPlots(weighting: 'A' | 'C'): readonly string[] {
  return VIEWS.map((view) => plotOf(weighting, view));
}

function plotOf(weighting: 'A' | 'C', { halfDb, ticks, title }: (typeof VIEWS)[number]): string {
  const top = sweep((hertz) => weightingGoal(hertz).above ?? 0);
  const bottom = sweep((hertz) => weightingGoal(hertz).below ?? 0);
  return drawPlot({
    title: title(weighting),
    x: {
      from: LOWEST_HZ,
      to: HIGHEST_HZ,
      logarithmic: true,
      ticks: FREQUENCIES_HZ.map((at) => ({ at, text: at >= 1000 ? `${at / 1000} k` : String(at) })),
      unit: conformanceWords.frequencyAxis,
    },
    y: {
      from: -halfDb,
      to: halfDb,
      logarithmic: false,
      ticks: ticks.map((at) => ({ at, text: String(at) })),
      unit: 'dB',
    },
    shapes: [
      { points: [...top, ...bottom.toReversed()], look: 'goal', closed: true, name: null },
      ...PROVED_RATES_HZ.map((rate, index) => ({
        points: sweep(
          (hertz) => coefficientResponseDb(weighting, hertz, rate) - weightingDb(weighting, hertz),
        ),
        look: `line line-${index + 1}`,
        closed: false,
        name: `${rate / 1000} kHz`,
      })),
    ],
  });
}

function sweep(valueAt: (frequencyHz: number) => number): PlotPoint[] {
  return Array.from({ length: POINTS + 1 }, (_, point) => {
    const frequencyHz = LOWEST_HZ * (HIGHEST_HZ / LOWEST_HZ) ** (point / POINTS);
    return [frequencyHz, valueAt(frequencyHz)] as const;
  });
}
