import { PROVED_RATES_HZ } from '#core/conformance/signals.ts';
import { weightingGoal } from '#core/conformance/tolerances.ts';
import { coefficientResponseDb } from '#core/conformance/weighting-response-checks.ts';
import { weightingDb } from '#core/standards/iec-61672-1-2013.ts';
import { conformanceWords } from '#core/words/conformance-words.ts';
import { plotFigure } from './plot-figure.ts';
import type { PlotNote, PlotPoint, PlotShape } from './svg-plot.ts';

const LOWEST_HZ = 10;
const HIGHEST_HZ = 20_000;
const POINTS = 300;
/** Half the height of a plot, its ticks, its caption and its notes. */
const VIEWS = [
  {
    halfDb: 0.25,
    ticks: [-0.2, -0.1, -0.05, 0, 0.05, 0.1, 0.2],
    caption: conformanceWords.weightingPlot,
    notes: [
      { at: [10_000, 0.05], text: '±0.05 dB' },
      { at: [16_000, 0.1], text: '±0.1 dB' },
      { at: [20_000, 0.2], text: '±0.2 dB' },
    ] satisfies readonly PlotNote[],
  },
  { halfDb: 0.025, ticks: [-0.02, -0.01, 0, 0.01, 0.02], caption: conformanceWords.closePlot, notes: [] },
] as const;
/** Where the requirement begins, steps and ends. */
const STEPS_HZ = [LOWEST_HZ, 10_000, 16_000, HIGHEST_HZ];
/** A closer view lies wholly within it. */
const REQUIREMENT_DB = 0.05;
const FREQUENCIES_HZ = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];

/**
 * How far the A or C filters miss the analytic curve from 10 Hz to 20 kHz, one line for each sample rate: on the scale
 * of the goal, and close up.
 */
export function weightingErrorPlots(weighting: 'A' | 'C'): readonly string[] {
  return VIEWS.map((view) => plotOf(weighting, view));
}

function plotOf(weighting: 'A' | 'C', { halfDb, ticks, caption, notes }: (typeof VIEWS)[number]): string {
  const plot = {
    notes,
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
      ...(halfDb > REQUIREMENT_DB ? [requirement()] : []),
      ...PROVED_RATES_HZ.map((rate, index) => ({
        points: sweep(
          (hertz) => coefficientResponseDb(weighting, hertz, rate) - weightingDb(weighting, hertz),
        ),
        look: `line line-${index + 1}`,
        closed: false,
        name: `${rate / 1000} kHz`,
      })),
    ],
  };
  return plotFigure(caption(weighting), plot, 'whole');
}

/** The requirement as an area, its steps at 10 and 16 kHz upright. */
function requirement(): PlotShape {
  const upper = STEPS_HZ.flatMap((hertz): PlotPoint[] => [
    [hertz, weightingGoal(hertz * 0.999).above ?? 0],
    [hertz, weightingGoal(hertz * 1.001).above ?? 0],
  ]);
  const lower = upper.map(([hertz, db]): PlotPoint => [hertz, -db]);
  return { points: [...upper, ...lower.toReversed()], look: 'goal', closed: true, name: null };
}

function sweep(valueAt: (frequencyHz: number) => number): PlotPoint[] {
  return Array.from({ length: POINTS + 1 }, (_, point) => {
    const frequencyHz = LOWEST_HZ * (HIGHEST_HZ / LOWEST_HZ) ** (point / POINTS);
    return [frequencyHz, valueAt(frequencyHz)] as const;
  });
}
