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

/** A plain plot with a frame, grid, ticks and legend. */
export interface SvgPlot {
  readonly title: string;
  readonly x: PlotAxis;
  readonly y: PlotAxis;
  readonly shapes: readonly PlotShape[];
}

const WIDTH = 640;
const HEIGHT = 300;
const LEFT = 44;
const RIGHT = 12;
const TOP = 30;
const BOTTOM = 32;

/** Draws a plot as one self-contained SVG element; every text in it is escaped. */
export function drawPlot({ title, x, y, shapes }: SvgPlot): string {
  const place = ([atX, atY]: PlotPoint): string =>
    `${(LEFT + shareOf(x, atX) * (WIDTH - LEFT - RIGHT)).toFixed(1)},${(HEIGHT - BOTTOM - shareOf(y, atY) * (HEIGHT - TOP - BOTTOM)).toFixed(1)}`;
  const id = `clip-${title.replaceAll(/[^a-z0-9]/gi, '')}`;
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeText(title)}">`,
    `<text class="plot-title" x="${LEFT}" y="14">${escapeText(title)}</text>`,
    `<clipPath id="${id}"><rect x="${LEFT}" y="${TOP}" width="${WIDTH - LEFT - RIGHT}" height="${HEIGHT - TOP - BOTTOM}"/></clipPath>`,
    ...x.ticks.map(
      ({ at }) => `<polyline class="grid" points="${place([at, y.from])} ${place([at, y.to])}"/>`,
    ),
    ...y.ticks.map(
      ({ at }) => `<polyline class="grid" points="${place([x.from, at])} ${place([x.to, at])}"/>`,
    ),
    `<g clip-path="url(#${id})">${shapes.map((shape) => drawShape(shape, place)).join('')}</g>`,
    ...tickTexts(x, y),
    ...legend(shapes),
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

function drawShape({ points, look, closed }: PlotShape, place: (point: PlotPoint) => string): string {
  return `<${closed ? 'polygon' : 'polyline'} class="${look}" points="${points.map(place).join(' ')}"/>`;
}

function tickTexts(x: PlotAxis, y: PlotAxis): string[] {
  const below = x.ticks.map(({ at, text }) => {
    const left = LEFT + shareOf(x, at) * (WIDTH - LEFT - RIGHT);
    return `<text class="tick" text-anchor="middle" x="${left.toFixed(1)}" y="${HEIGHT - BOTTOM + 14}">${escapeText(text)}</text>`;
  });
  const beside = y.ticks.map(({ at, text }) => {
    const height = HEIGHT - BOTTOM - shareOf(y, at) * (HEIGHT - TOP - BOTTOM) + 4;
    return `<text class="tick" text-anchor="end" x="${LEFT - 6}" y="${height.toFixed(1)}">${escapeText(text)}</text>`;
  });
  const unit = `<text class="tick" text-anchor="end" x="${WIDTH - RIGHT}" y="${HEIGHT - 3}">${escapeText(x.unit)}</text>`;
  return [...below, ...beside, unit];
}

function legend(shapes: readonly PlotShape[]): string[] {
  return shapes
    .filter(({ name }) => name !== null)
    .map(({ name, look }, index) => {
      const left = LEFT + 10 + index * 110;
      const line = `<line class="${look}" x1="${left}" x2="${left + 22}" y1="${TOP + 10}" y2="${TOP + 10}"/>`;
      return `${line}<text class="tick" x="${left + 28}" y="${TOP + 14}">${escapeText(name ?? '')}</text>`;
    });
}
