import uPlot from 'uplot';
import { formatNumber } from '#core/report/number-format.ts';
import { logarithmic, sides } from '../plot-constants.ts';
import { stepDecimals } from '../step-decimals.ts';
import { drawMarks, drawShades } from './plot-background.ts';
import type { PlotStyle } from './plot-style.ts';
import type { HorizontalAxis, PlotCurve, PlotModel, VerticalAxis } from './plot-model.ts';

const family = "'Inter Variable', sans-serif";
const barShare = 0.6;
const broadBarShare = 0.92;
const washedShare = '55';

/** The axis' name with its unit, as it stands along it. */
export function axisTitle({ name, unit }: Pick<VerticalAxis, 'name' | 'unit'>): string {
  return unit === '' ? name : `${name} (${unit})`;
}

/** How the library draws a plot; what is shown of its horizontal axis is left to the caller. */
export function plotOptions(model: PlotModel, style: PlotStyle): Omit<uPlot.Options, 'width' | 'height'> {
  const { x, left, right } = model;
  return {
    legend: { show: false },
    padding: [style.fontPixels, right === null ? 1.6 * style.fontPixels : 2, 2, 2],
    scales: {
      x: { time: false, ...(x.scale === 'logarithmic' && { distr: logarithmic }) },
      left: { range: [left.range.from, left.range.to] },
      ...(right !== null && { right: { range: [right.range.from, right.range.to] } }),
    },
    axes: [
      horizontalAxis(x, style),
      verticalAxis(left, 'left', style),
      ...(right === null ? [] : [verticalAxis(right, 'right', style)]),
    ],
    series: [{}, ...model.curves.map((curve) => seriesOf(curve, model, style))],
    hooks: {
      drawClear: [(plot) => drawShades(plot, model, style)],
      draw: [(plot) => drawMarks(plot, model, style)],
    },
  };
}

function axisBase({ colours, fontPixels }: PlotStyle): uPlot.Axis {
  return {
    stroke: colours.inkSoft,
    font: `500 ${fontPixels}px ${family}`,
    labelFont: `600 ${fontPixels}px ${family}`,
    labelSize: fontPixels * 1.6,
    labelGap: 0,
    ticks: { show: false },
    grid: { stroke: colours.line, width: 1 },
  };
}

function horizontalAxis(x: HorizontalAxis, style: PlotStyle): uPlot.Axis {
  const { language, fontPixels } = style;
  const common = { ...axisBase(style), size: fontPixels * 2.2, label: axisTitle(x) };
  if (x.scale === 'places') return { ...common, ...placesAxis(x.labels ?? [], fontPixels) };
  const isLogarithmic = x.scale === 'logarithmic';
  return {
    ...common,
    grid: { ...common.grid, show: isLogarithmic },
    space: fontPixels * (isLogarithmic ? 3.5 : 6),
    values: (_, values, _axis, _space, step) =>
      values.map((value) =>
        value === null
          ? ''
          : formatNumber(value, isLogarithmic ? logarithmicDecimals(value) : stepDecimals(step), language),
      ),
  };
}

function logarithmicDecimals(value: number): number {
  return value < 1 ? 1 : 0;
}

/** One name under each place, or under every second or third where there is no room. */
function placesAxis(labels: readonly string[], fontPixels: number): Partial<uPlot.Axis> {
  return {
    grid: { show: false },
    splits: (plot, _axis, low, high) => {
      const first = Math.max(0, Math.ceil(low));
      const last = Math.min(labels.length - 1, Math.floor(high));
      const room = plot.bbox.width / devicePixelRatio / Math.max(1, high - low);
      const every = Math.max(1, Math.ceil((fontPixels * 2.6) / Math.max(1, room)));
      const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
      // The last place stands apart and never loses its name.
      return places.filter((place) => place % every === 0 || place === labels.length - 1);
    },
    values: (_, places) => places.map((place) => labels[place] ?? ''),
  };
}

function verticalAxis(axis: VerticalAxis, side: 'left' | 'right', style: PlotStyle): uPlot.Axis {
  const common = axisBase(style);
  return {
    ...common,
    scale: side,
    side: sides[side],
    size: style.fontPixels * (side === 'left' ? 3.4 : 4.4),
    label: axisTitle(axis),
    grid: { ...common.grid, show: side === 'left' },
    ...(side === 'right' && { stroke: style.colours.amber }),
    incrs: [...axis.steps],
    space: style.fontPixels * 2.4,
    values: (_, values, _axis, _space, step) =>
      values.map((value) => formatNumber(value, stepDecimals(step), style.language)),
  };
}

function seriesOf(
  { kind, look, axis }: PlotCurve,
  { left }: PlotModel,
  { colours, fontPixels, curve }: PlotStyle,
): uPlot.Series {
  const colour = colours[look.colour];
  const thickness = fontPixels / 11;
  const common = {
    scale: axis,
    stroke: colour,
    width: curve(look.width) * thickness,
    dash: look.dash.map((length) => length * thickness),
    points: { show: false },
  };
  if (kind === 'line') return common;
  const share = kind === 'broad-bars' ? broadBarShare : barShare;
  const { bars } = uPlot.paths;
  const paths = bars === undefined ? {} : { paths: bars({ size: [share, Number.POSITIVE_INFINITY] }) };
  // Levels have no zero to stand on: bars grow from the lower end of the axis, differences from no difference.
  const bar = { ...common, ...paths, fillTo: () => Math.max(left.range.from, Math.min(0, left.range.to)) };
  if (kind === 'outline') return bar;
  return { ...bar, width: 0, fill: kind === 'broad-bars' ? `${colour}${washedShare}` : colour };
}
