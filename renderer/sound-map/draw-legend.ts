import { formatNumber } from '#core/report/number-format.ts';
import { ticksOf } from './axis-ticks.ts';
import { upright } from './draw-upright.ts';
import type { Box, MapFigure } from './map-figure.ts';
import { shareOf } from './map-view.ts';
import { channelsOf, PALETTE_SIZE, paletteOf } from './palettes.ts';

const GAP = 14;
const WIDTH = 12;
const SPACE = 30;

/** The scale of colours in decibels at the right of a map; it spans the same height as the map. */
export function drawLegend(context: CanvasRenderingContext2D, figure: MapFigure, box: Box): void {
  const { look, palette, rangeDb, words, language } = figure;
  const left = box.left + box.width + GAP;
  const { top, height } = box;
  for (const [index, pixel] of paletteOf(palette).entries()) {
    const from = top + height * (1 - (index + 1) / PALETTE_SIZE);
    context.fillStyle = `rgb(${channelsOf(pixel).join(' ')})`;
    // A little taller than its share, so that no seam shows between two.
    context.fillRect(left, from, WIDTH, Math.min(height / PALETTE_SIZE + 1, top + height - from));
  }
  context.strokeStyle = look.colours.control;
  context.lineWidth = 1;
  context.strokeRect(left - 0.5, top - 0.5, WIDTH + 1, height + 1);
  context.fillStyle = look.colours.inkSoft;
  context.font = look.font;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const value of ticksOf(rangeDb, Math.max(2, Math.floor(height / SPACE))).values) {
    const y = top + height * (1 - shareOf(rangeDb, value));
    context.fillText(formatNumber(value, 0, language), left + WIDTH + 5, y);
  }
  upright(context, words.unit, left + WIDTH + 44, top + height / 2);
}
