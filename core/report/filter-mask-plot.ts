import { bandsAt, type FilterFamily } from '#core/conformance/filter-family.ts';
import { attenuationDb } from '#core/conformance/filter-points.ts';
import { type Both, conformanceWords } from '#core/words/conformance-words.ts';
import { plotFigure } from './plot-figure.ts';
import type { PlotAxis, PlotPoint, PlotShape } from './svg-plot.ts';

/** The part of the filters that a plot shows. */
interface View {
  readonly lowest: number;
  readonly highest: number;
  readonly points: number;
  readonly attenuation: PlotAxis;
  readonly ticks: readonly number[];
  readonly caption: (family: FilterFamily['name'], kilohertz: number) => Both;
}

const attenuation = (from: number, to: number, ticks: readonly number[]): PlotAxis => ({
  from,
  to,
  logarithmic: false,
  ticks: ticks.map((at) => ({ at, text: String(at) })),
  unit: 'dB',
});

/** Attenuation grows downward, as filters are drawn. */
const THIRD_OCTAVE_VIEWS: readonly View[] = [
  {
    lowest: 0.15,
    highest: 6.5,
    points: 120,
    attenuation: attenuation(90, -3, [80, 60, 40, 20, 0]),
    ticks: [0.2, 0.33, 0.5, 0.8, 1, 1.25, 2, 3, 5],
    caption: conformanceWords.maskPlot,
  },
  {
    lowest: 0.87,
    highest: 1.15,
    points: 80,
    attenuation: attenuation(6, -0.8, [5, 4, 3, 2, 1, 0.4, 0, -0.4]),
    ticks: [0.89, 0.95, 1, 1.06, 1.12],
    caption: conformanceWords.passBandPlot,
  },
];

const OCTAVE_VIEWS: readonly View[] = [
  {
    lowest: 0.04,
    highest: 25,
    points: 120,
    attenuation: attenuation(90, -3, [80, 60, 40, 20, 0]),
    ticks: [0.0625, 0.125, 0.25, 0.5, 1, 2, 4, 8, 16],
    caption: conformanceWords.maskPlot,
  },
  {
    lowest: 0.66,
    highest: 1.52,
    points: 80,
    attenuation: attenuation(6, -0.8, [5, 4, 3, 2, 1, 0.4, 0, -0.4]),
    ticks: [0.71, 0.8, 0.9, 1, 1.12, 1.25, 1.41],
    caption: conformanceWords.passBandPlot,
  },
];

/** All bands of a rate over the class 1 mask: whole, and the pass band large. */
export function filterMaskPlots(family: FilterFamily, sampleRateHz: number): readonly string[] {
  const views = family.name === 'octave' ? OCTAVE_VIEWS : THIRD_OCTAVE_VIEWS;
  return views.map((view) => plotOf(family, view, sampleRateHz));
}

function plotOf(family: FilterFamily, view: View, sampleRateHz: number): string {
  const curves = bandsAt(family, sampleRateHz).map((band): PlotShape => ({
    points: omegasOf(view)
      .filter((omega) => band.midHz * omega < sampleRateHz / 2)
      .map((omega) => [omega, Math.min(99, attenuationDb(band, omega, sampleRateHz))]),
    look: 'line band',
    closed: false,
    name: null,
  }));
  const plot = {
    x: {
      from: view.lowest,
      to: view.highest,
      logarithmic: true,
      ticks: view.ticks.map((at) => ({ at, text: String(at) })),
      unit: conformanceWords.omegaAxis,
    },
    y: view.attenuation,
    shapes: [...forbidden(family, view), ...curves],
  };
  return plotFigure(view.caption(family.name, sampleRateHz / 1000), plot, 'half');
}

/** What class 1 forbids: too little attenuation above, too much below. */
function forbidden({ mask }: FilterFamily, view: View): PlotShape[] {
  const omegas = omegasOf(view, 12 * view.points);
  const { from: floor, to: ceiling } = view.attenuation;
  const least = omegas.map((omega): PlotPoint => [omega, mask(omega, 'class1').least]);
  const most = omegas.map((omega): PlotPoint => [omega, Math.min(floor, mask(omega, 'class1').most)]);
  const area = (edge: readonly PlotPoint[], limit: number): PlotShape => ({
    points: [[view.lowest, limit], ...edge, [view.highest, limit]],
    look: 'forbidden',
    closed: true,
    name: null,
  });
  return [area(least, ceiling), area(most, floor)];
}

function omegasOf({ lowest, highest, points }: View, count: number = points): number[] {
  return Array.from({ length: count + 1 }, (_, index) => lowest * (highest / lowest) ** (index / count));
}
