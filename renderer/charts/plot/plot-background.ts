import type uPlot from 'uplot';
import type { PlotMark, PlotModel, PlotShade, Stretch } from './plot-model.ts';
import type { PlotStyle } from './plot-style.ts';

const family = "'Inter Variable', sans-serif";
const wash = '24';
const markHalf = 0.5;

interface Brush {
  readonly plot: uPlot;
  readonly style: PlotStyle;
  /** One pixel of the page in pixels of the canvas. */
  readonly pixel: number;
}

function brushOf(plot: uPlot, style: PlotStyle): Brush {
  return { plot, style, pixel: devicePixelRatio };
}

function clampedX({ plot }: Brush, place: number): number {
  const { left, width } = plot.bbox;
  return Math.min(left + width, Math.max(left, plot.valToPos(place, 'x', true)));
}

function isInside({ plot }: Brush, place: number): boolean {
  const { min, max } = plot.scales.x ?? {};
  return place >= (min ?? place) && place <= (max ?? place);
}

/** Draws what stands behind the curves. */
export function drawShades(plot: uPlot, { shades }: PlotModel, style: PlotStyle): void {
  const brush = brushOf(plot, style);
  plot.ctx.save();
  for (const shade of shades) {
    if (shade.along === 'x') drawAlong(brush, shade);
    else drawUp(brush, shade);
  }
  plot.ctx.restore();
}

function drawAlong(brush: Brush, { stretch, colour, word }: PlotShade): void {
  const { plot, style, pixel } = brush;
  const { top, height } = plot.bbox;
  const left = clampedX(brush, stretch.from);
  const right = clampedX(brush, stretch.to);
  if (right <= left) return;
  plot.ctx.fillStyle = `${style.colours[colour]}${wash}`;
  plot.ctx.fillRect(left, top, right - left, height);
  const room = { from: left, to: right };
  write(brush, word, { x: left + 5 * pixel, y: top + 1.3 * style.fontPixels * pixel }, room);
}

function drawUp({ plot, style, pixel }: Brush, { stretch, colour }: PlotShade): void {
  const { ctx, bbox } = plot;
  const top = plot.valToPos(stretch.to, 'right', true);
  const bottom = plot.valToPos(stretch.from, 'right', true);
  ctx.fillStyle = `${style.colours[colour]}1c`;
  ctx.fillRect(bbox.left, top, bbox.width, bottom - top);
  ctx.strokeStyle = `${style.colours[colour]}aa`;
  ctx.lineWidth = pixel;
  ctx.setLineDash([5 * pixel, 4 * pixel]);
  for (const y of [top, bottom]) {
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
  }
  ctx.setLineDash([]);
}

/** Writes a word to the right of a place, to its left where there is no room, and not at all where there is none. */
function write(
  { plot, style, pixel }: Brush,
  word: string,
  { x, y }: { readonly x: number; readonly y: number },
  { from, to }: Stretch,
): void {
  const { ctx } = plot;
  ctx.font = `500 ${style.fontPixels * pixel}px ${family}`;
  const { width } = ctx.measureText(word);
  const turned = x - width - 10 * pixel;
  const left = x + width <= to ? x : turned;
  if (left < from) return;
  ctx.fillStyle = style.colours.inkSoft;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  ctx.fillText(word, left, y);
}

/** The curves' field from side to side. */
function fieldOf({ plot }: Brush): Stretch {
  const { left, width } = plot.bbox;
  return { from: left, to: left + width };
}

/** Draws what is pointed at, in front of the curves. */
export function drawMarks(plot: uPlot, { marks }: PlotModel, style: PlotStyle): void {
  const brush = brushOf(plot, style);
  plot.ctx.save();
  for (const mark of marks.filter(({ x }) => isInside(brush, x))) {
    if (mark.shape === 'line') drawLine(brush, mark);
    else drawShape(brush, mark);
  }
  plot.ctx.restore();
}

function drawLine(brush: Brush, { x, colour, word }: PlotMark): void {
  const { plot, style, pixel } = brush;
  const { ctx, bbox } = plot;
  const at = plot.valToPos(x, 'x', true);
  ctx.strokeStyle = style.colours[colour];
  ctx.lineWidth = 1.2 * pixel;
  ctx.setLineDash([3 * pixel, 3 * pixel]);
  ctx.beginPath();
  ctx.moveTo(at, bbox.top);
  ctx.lineTo(at, bbox.top + bbox.height);
  ctx.stroke();
  ctx.setLineDash([]);
  const place = { x: at + 5 * pixel, y: bbox.top + 2.7 * style.fontPixels * pixel };
  write(brush, word, place, fieldOf(brush));
}

function drawShape(brush: Brush, { x, level, shape, colour, word }: PlotMark): void {
  if (level === null) return;
  const { plot, style, pixel } = brush;
  const { ctx } = plot;
  const centre = { x: plot.valToPos(x, 'x', true), y: plot.valToPos(level, 'left', true) };
  const size = markHalf * style.fontPixels * pixel;
  ctx.beginPath();
  if (shape === 'diamond') {
    ctx.moveTo(centre.x, centre.y - size);
    ctx.lineTo(centre.x + size, centre.y);
    ctx.lineTo(centre.x, centre.y + size);
    ctx.lineTo(centre.x - size, centre.y);
  } else {
    ctx.moveTo(centre.x, centre.y - size);
    ctx.lineTo(centre.x + size, centre.y - 3 * size);
    ctx.lineTo(centre.x - size, centre.y - 3 * size);
  }
  ctx.closePath();
  ctx.fillStyle = style.colours[colour];
  ctx.strokeStyle = style.colours.card;
  ctx.lineWidth = pixel;
  ctx.fill();
  ctx.stroke();
  write(brush, word, { x: centre.x + 1.8 * size, y: centre.y - 1.2 * size }, fieldOf(brush));
}
