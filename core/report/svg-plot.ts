/** One axis of a plot; a logarithmic axis needs positive ends. */
export interface PlotAxis {
  readonly from: number;
  readonly to: number;
  readonly logarithmic: boolean;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly unit: string;
}

/** A point in the units of the axes. */
export type PlotPoint = readonly [x: number, y: number];

/** A line or a filled area of a plot. */
export interface PlotShape {
  readonly points: readonly PlotPoint[];
  /** CSS class: its look is the page's affair. */
  readonly look: string;
  readonly closed: boolean;
  /** Name in the legend; null for none. */
  readonly name: string | null;
}

/** A few words inside a plot that end just above a point. */
export interface PlotNote {
  readonly at: PlotPoint;
  readonly text: string;
}

/** A plain plot with a frame, grid, ticks and legend. */
export interface SvgPlot {
  /** Told to those who cannot see it; each plot of a page has its own. */
  readonly title: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly x: PlotAxis;
  readonly y: PlotAxis;
  readonly shapes: readonly PlotShape[];
  readonly notes?: readonly PlotNote[];
}

const LEFT = 46;
const RIGHT = 14;
const TOP = 26;
const BOTTOM = 36;
const LEGEND_STEP = 104;

type Place = (point: PlotPoint) => readonly [left: number, top: number];

/** Draws a plot as one self-contained SVG element; every text in it is escaped. */
export function drawPlot(plot: SvgPlot): string {
  const { title, size, x, y, shapes } = plot;
  const inner = { width: size.width - LEFT - RIGHT, height: size.height - TOP - BOTTOM };
  const place: Place = ([atX, atY]) => [
    LEFT + shareOf(x, atX) * inner.width,
    TOP + (1 - shareOf(y, atY)) * inner.height,
  ];
  const id = `clip-${title.replaceAll(/[^a-z0-9]/gi, '')}`;
  return [
    `<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escapeText(title)}">`,
    `<clipPath id="${id}"><rect x="${LEFT}" y="${TOP}" width="${inner.width}" height="${inner.height}"/></clipPath>`,
    `<g clip-path="url(#${id})">${areas(shapes, place)}</g>`,
    ...grid(x, y, place),
    `<g clip-path="url(#${id})">${lines(shapes, place)}</g>`,
    `<rect class="frame" x="${LEFT}" y="${TOP}" width="${inner.width}" height="${inner.height}"/>`,
    ...tickTexts(plot, place),
    ...notes(plot.notes ?? [], place),
    ...legend(shapes, size.width),
    '</svg>',
  ].join('\n');
}

/** Text that is safe between tags and in attributes. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function shareOf({ from, to, logarithmic }: PlotAxis, at: number): number {
  return logarithmic ? Math.log(at / from) / Math.log(to / from) : (at - from) / (to - from);
}

/** Areas lie below the grid, lines above it. */
function areas(shapes: readonly PlotShape[], place: Place): string {
  return shapes
    .filter(({ closed }) => closed)
    .map(({ look, points }) => `<polygon class="${look}" points="${pointsText(points, place)}"/>`)
    .join('');
}

function lines(shapes: readonly PlotShape[], place: Place): string {
  return shapes
    .filter(({ closed }) => !closed)
    .map(({ look, points }) => `<polyline class="${look}" points="${pointsText(points, place)}"/>`)
    .join('');
}

function pointsText(points: readonly PlotPoint[], place: Place): string {
  return points
    .map((point) =>
      place(point)
        .map((value) => value.toFixed(1))
        .join(),
    )
    .join(' ');
}

function grid(x: PlotAxis, y: PlotAxis, place: Place): string[] {
  const upright = x.ticks.map(({ at }): PlotPoint[] => [
    [at, y.from],
    [at, y.to],
  ]);
  const level = y.ticks.map(({ at }): PlotPoint[] => [
    [x.from, at],
    [x.to, at],
  ]);
  return [...upright, ...level].map((ends) => `<polyline class="grid" points="${pointsText(ends, place)}"/>`);
}

function tickTexts({ x, y, size }: SvgPlot, place: Place): string[] {
  const below = x.ticks.map(({ at, text }) => {
    const [left] = place([at, y.from]);
    return textAt('tick', 'middle', left, size.height - BOTTOM + 15, text);
  });
  const beside = y.ticks.map(({ at, text }) => {
    const [, top] = place([x.from, at]);
    return textAt('tick', 'end', LEFT - 7, top + 4, text);
  });
  return [
    ...below,
    ...beside,
    textAt('tick unit', 'end', size.width - RIGHT, size.height - 4, x.unit),
    textAt('tick unit', 'end', LEFT - 7, TOP - 11, y.unit),
  ];
}

function textAt(
  look: string,
  anchor: 'middle' | 'end' | 'start',
  left: number,
  top: number,
  text: string,
): string {
  return `<text class="${look}" text-anchor="${anchor}" x="${left.toFixed(1)}" y="${top.toFixed(1)}">${escapeText(text)}</text>`;
}

function notes(texts: readonly PlotNote[], place: Place): string[] {
  return texts.map(({ at, text }) => {
    const [left, top] = place(at);
    return textAt('note', 'end', left - 4, top - 5, text);
  });
}

/** Above the plot, so that it covers nothing. */
function legend(shapes: readonly PlotShape[], width: number): string[] {
  const named = shapes.filter(({ name }) => name !== null);
  const start = width - RIGHT - LEGEND_STEP * named.length;
  return named.map(({ name, look }, index) => {
    const left = start + index * LEGEND_STEP + 16;
    const line = `<line class="${look}" x1="${left}" x2="${left + 26}" y1="12" y2="12"/>`;
    return `${line}${textAt('tick', 'start', left + 32, 16, name ?? '')}`;
  });
}
