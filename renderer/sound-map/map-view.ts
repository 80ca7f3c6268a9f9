import { spanOf, type SoundMapHead } from '#core/acoustics/sound-map/sound-map.ts';

/** A stretch of an axis. */
export type Span = readonly [low: number, high: number];

/** The part of a map that is looked at. */
export interface MapView {
  /** Seconds or engine speed. */
  readonly across: Span;
  /** Hertz. */
  readonly up: Span;
}

/** Closer than this many cells there is nothing more to see. */
const FEWEST_CELLS = 4;

/** All of a map. Frequency begins at 0, which is the middle of the lowest row. */
export function wholeView({ across, up }: SoundMapHead): MapView {
  return { across: spanOf(across), up: [Math.max(0, spanOf(up)[0]), spanOf(up)[1]] };
}

/** A view that is `factor` times as wide and as high about a place that stays where it is, inside of the map. */
export function zoomedView(
  head: SoundMapHead,
  { across, up }: MapView,
  factor: { readonly across: number; readonly up: number },
  about: { readonly across: number; readonly up: number },
): MapView {
  return insideOf(head, {
    across: scaled(across, factor.across, about.across),
    up: scaled(up, factor.up, about.up),
  });
}

/** A view moved by shares of its width and height, inside of the map. */
export function movedView(
  head: SoundMapHead,
  { across, up }: MapView,
  by: readonly [number, number],
): MapView {
  return insideOf(head, {
    across: shifted(across, by[0] * widthOf(across)),
    up: shifted(up, by[1] * widthOf(up)),
  });
}

/** The nearest view that lies inside of a map and is not closer than some cells. */
export function insideOf(head: SoundMapHead, { across, up }: MapView): MapView {
  const whole = wholeView(head);
  return {
    across: spanInside(across, whole.across, FEWEST_CELLS * head.across.step),
    up: spanInside(up, whole.up, FEWEST_CELLS * head.up.step),
  };
}

/** True while all of a map is seen. */
export function isWhole(head: SoundMapHead, { across, up }: MapView): boolean {
  const whole = wholeView(head);
  return widthOf(across) >= widthOf(whole.across) && widthOf(up) >= widthOf(whole.up);
}

/** Width of a stretch. */
export function widthOf([low, high]: Span): number {
  return high - low;
}

/** Share of the way through a stretch, 0 at its begin and 1 at its end. */
export function shareOf([low, high]: Span, value: number): number {
  return (value - low) / (high - low);
}

/** The value at a share of the way. */
export function valueAt([low, high]: Span, share: number): number {
  return low + share * (high - low);
}

function scaled([low, high]: Span, factor: number, about: number): Span {
  return [about + factor * (low - about), about + factor * (high - about)];
}

function shifted([low, high]: Span, by: number): Span {
  return [low + by, high + by];
}

function spanInside(span: Span, whole: Span, least: number): Span {
  const most = widthOf(whole);
  const width = Math.min(most, Math.max(Math.min(least, most), widthOf(span)));
  const middle = (span[0] + span[1]) / 2;
  const low = Math.min(whole[1] - width, Math.max(whole[0], middle - width / 2));
  return [low, low + width];
}
