import { formatNumber } from '#core/report/number-format.ts';
import { stepDecimals } from '../charts/step-decimals.ts';
import { ticksOf } from './axis-ticks.ts';
import { drawLegend } from './draw-legend.ts';
import { drawOrderLines } from './draw-order-lines.ts';
import { upright } from './draw-upright.ts';
import { type Box, type MapFigure, plotBox } from './map-figure.ts';
import { mapPixels } from './map-pixels.ts';
import { shareOf, type Span } from './map-view.ts';
import { paletteOf } from './palettes.ts';

const SPACE_ACROSS = 90;
const SPACE_UP = 44;
const TRANSPARENT = 0;
const HATCH = 7;

/** Draws a whole figure: levels, axes, order lines, legend and title; `ratio` is device pixels per pixel of the page. */
export function drawMap(context: CanvasRenderingContext2D, figure: MapFigure, ratio: number): void {
  const { size, look, title } = figure;
  const box = plotBox(size, title.length);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = look.colours.card;
  context.fillRect(0, 0, size.width, size.height);
  drawNothing(context, figure, box);
  drawLevels(context, figure, box, ratio);
  drawOrderLines(context, figure, box);
  drawAxes(context, figure, box);
  drawLegend(context, figure, box);
  drawTitle(context, figure);
}

/** Where nothing was measured the hatching stays. */
function drawNothing(context: CanvasRenderingContext2D, { look }: MapFigure, box: Box): void {
  context.save();
  clip(context, box);
  context.fillStyle = look.colours.inset;
  context.fillRect(box.left, box.top, box.width, box.height);
  context.strokeStyle = look.colours.control;
  context.lineWidth = 1;
  context.beginPath();
  for (let x = box.left - box.height; x < box.left + box.width; x += HATCH) {
    context.moveTo(x, box.top + box.height);
    context.lineTo(x + box.height, box.top);
  }
  context.stroke();
  context.restore();
}

function drawLevels(
  context: CanvasRenderingContext2D,
  { map, view, palette, rangeDb }: MapFigure,
  box: Box,
  ratio: number,
): void {
  const width = Math.max(1, Math.round(box.width * ratio));
  const height = Math.max(1, Math.round(box.height * ratio));
  const pixels = mapPixels(
    map,
    view,
    { width, height },
    {
      palette: paletteOf(palette),
      noData: TRANSPARENT,
      rangeDb,
    },
  );
  const picture = new OffscreenCanvas(width, height);
  const bytes = new Uint8ClampedArray(pixels.buffer);
  picture.getContext('2d')?.putImageData(new ImageData(bytes, width, height), 0, 0);
  context.save();
  context.imageSmoothingEnabled = false;
  context.drawImage(picture, box.left, box.top, box.width, box.height);
  context.restore();
}

function drawAxes(context: CanvasRenderingContext2D, figure: MapFigure, box: Box): void {
  const { view, look, words } = figure;
  const { left, top, width, height } = box;
  context.fillStyle = look.colours.inkSoft;
  context.strokeStyle = look.colours.control;
  context.lineWidth = 1;
  context.font = look.font;
  context.strokeRect(left - 0.5, top - 0.5, width + 1, height + 1);
  const bottom = top + height;
  marks(view.across, width / SPACE_ACROSS, (share, text) => {
    const x = left + share * width;
    mark(context, [x, bottom], [x, bottom + 4]);
    context.textAlign = 'center';
    context.textBaseline = 'top';
    context.fillText(text(figure), x, bottom + 6);
  });
  marks(view.up, height / SPACE_UP, (share, text) => {
    const y = bottom - share * height;
    mark(context, [left - 4, y], [left, y]);
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    context.fillText(text(figure), left - 7, y);
  });
  context.textAlign = 'center';
  context.textBaseline = 'bottom';
  context.fillText(words.across, left + width / 2, bottom + 38);
  upright(context, words.up, 12, top + height / 2);
}

type Text = (figure: MapFigure) => string;

function marks(span: Span, most: number, draw: (share: number, text: Text) => void): void {
  const { step, values } = ticksOf(span, Math.max(2, Math.floor(most)));
  for (const value of values)
    draw(shareOf(span, value), ({ language }) => formatNumber(value, stepDecimals(step), language));
}

function mark(
  context: CanvasRenderingContext2D,
  from: readonly [number, number],
  to: readonly [number, number],
): void {
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
}

function drawTitle(context: CanvasRenderingContext2D, { title, look }: MapFigure): void {
  context.textAlign = 'left';
  context.textBaseline = 'top';
  for (const [index, line] of title.entries()) {
    context.fillStyle = index === 0 ? look.colours.ink : look.colours.inkSoft;
    context.font = index === 0 ? look.font.replace(/^\d+ [\d.]+px/, '650 14px') : look.font;
    context.fillText(line, 12, 8 + 18 * index);
  }
}

function clip(context: CanvasRenderingContext2D, { left, top, width, height }: Box): void {
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
}
