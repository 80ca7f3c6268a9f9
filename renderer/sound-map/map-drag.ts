import type { Box } from './map-figure.ts';
import { valueAt, type MapView, type Span } from './map-view.ts';
import type { MapPlace } from './map-words.ts';

/** A place on the screen, from the corner of the figure. */
export interface ScreenPlace {
  readonly x: number;
  readonly y: number;
}

/** A drag over a map, from where it began to where it is. */
export interface Drag {
  readonly from: ScreenPlace;
  readonly to: ScreenPlace;
  /** A drag with Shift marks a stretch of time instead of looking closer. */
  readonly isStretch: boolean;
}

/** A shorter drag is a click. */
const CLICK_PIXELS = 5;
/** A drag that is lower or narrower than this means one axis alone. */
const BAND_PIXELS = 14;

/** True if a press that moved so far is a click. */
export function isClick({ from, to }: Drag): boolean {
  return Math.abs(to.x - from.x) < CLICK_PIXELS && Math.abs(to.y - from.y) < CLICK_PIXELS;
}

/** The place of the map under a place of the screen; on the edge for one beyond it. */
export function placeUnder({ x, y }: ScreenPlace, view: MapView, box: Box): MapPlace {
  const share = (value: number): number => Math.min(1, Math.max(0, value));
  return {
    across: valueAt(view.across, share((x - box.left) / box.width)),
    up: valueAt(view.up, share(1 - (y - box.top) / box.height)),
  };
}

/** True if a place of the screen lies on the map itself. */
export function isOnMap({ x, y }: ScreenPlace, { left, top, width, height }: Box): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/** The rectangle of a drag on the screen: a band over the whole map where it means one axis alone. */
export function dragBox({ from, to, isStretch }: Drag, box: Box): Box {
  const isFlat = isStretch || Math.abs(to.y - from.y) < BAND_PIXELS;
  const isNarrow = !isStretch && Math.abs(to.x - from.x) < BAND_PIXELS;
  const [left, right] = isNarrow
    ? [box.left, box.left + box.width]
    : ordered(from.x, to.x, box.left, box.width);
  const [top, bottom] = isFlat ? [box.top, box.top + box.height] : ordered(from.y, to.y, box.top, box.height);
  return { left, top, width: right - left, height: bottom - top };
}

/** What is seen in a rectangle of the screen. */
export function viewIn({ left, top, width, height }: Box, view: MapView, box: Box): MapView {
  const low = placeUnder({ x: left, y: top + height }, view, box);
  const high = placeUnder({ x: left + width, y: top }, view, box);
  return { across: [low.across, high.across], up: [low.up, high.up] };
}

function ordered(one: number, other: number, begin: number, length: number): Span {
  const inside = (value: number): number => Math.min(begin + length, Math.max(begin, value));
  return [inside(Math.min(one, other)), inside(Math.max(one, other))];
}
