import { formatNumber } from '#core/report/number-format.ts';
import type { Box, MapFigure } from './map-figure.ts';
import { shareOf } from './map-view.ts';
import type { OrderLine } from './order-lines.ts';
import { overlay } from './palettes.ts';

const LABEL_SPACE = 16;

type Place = readonly [x: number, y: number];

/** Draws the lines of orders over a map, each named at its right end where there is room. */
export function drawOrderLines(context: CanvasRenderingContext2D, figure: MapFigure, box: Box): void {
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.width, box.height);
  context.clip();
  context.font = figure.look.font;
  const taken: number[] = [];
  for (const line of figure.lines) {
    // Dots leave the ridge of an order to be seen; the firing frequency itself is a whole line.
    const dash = line.times === 1 ? [] : [2, 7];
    const places = line.points.map((point) => (point === null ? null : placeOf(figure, box, point)));
    trace(context, places, { colour: overlay.shade, width: 2.2, dash });
    trace(context, places, { colour: overlay.line, width: 0.9, dash });
    name(context, line, lastInside(places, box), { figure, taken });
  }
  context.restore();
}

function placeOf({ view }: MapFigure, box: Box, [across, up]: readonly [number, number]): Place {
  return [
    box.left + box.width * shareOf(view.across, across),
    box.top + box.height * (1 - shareOf(view.up, up)),
  ];
}

function trace(
  context: CanvasRenderingContext2D,
  places: readonly (Place | null)[],
  { colour, width, dash }: { readonly colour: string; readonly width: number; readonly dash: number[] },
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.beginPath();
  let isDrawing = false;
  for (const place of places) {
    if (place === null) isDrawing = false;
    else if (isDrawing) context.lineTo(...place);
    else {
      context.moveTo(...place);
      isDrawing = true;
    }
  }
  context.stroke();
  context.setLineDash([]);
}

/** Where a line is last seen: its end, or where it leaves through the top. */
function lastInside(places: readonly (Place | null)[], box: Box): Place | null {
  const right = box.left + box.width;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const [place, before] = [places[index] ?? null, places[index - 1] ?? null];
    if (place === null || place[0] < box.left) continue;
    if (place[0] <= right + 0.5 && place[1] >= box.top) return place;
    if (before === null || before[1] < box.top) continue;
    const share = Math.min(
      (right - before[0]) / (place[0] - before[0]),
      (before[1] - box.top) / Math.max(1e-9, before[1] - place[1]),
    );
    if (share >= 0 && share <= 1)
      return [before[0] + share * (place[0] - before[0]), before[1] + share * (place[1] - before[1])];
  }
  return null;
}

function name(
  context: CanvasRenderingContext2D,
  { order }: OrderLine,
  place: Place | null,
  { figure, taken }: { readonly figure: MapFigure; readonly taken: number[] },
): void {
  if (place === null) return;
  const y = place[1] + 12;
  if (taken.some((other) => Math.abs(other - y) < LABEL_SPACE && place[1] > 20)) return;
  taken.push(y);
  const text = `${figure.words.order} ${formatNumber(order, Number.isInteger(order) ? 0 : 1, figure.language)}`;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  context.lineWidth = 3;
  context.strokeStyle = overlay.halo;
  context.fillStyle = overlay.line;
  context.strokeText(text, place[0] - 6, y);
  context.fillText(text, place[0] - 6, y);
}
