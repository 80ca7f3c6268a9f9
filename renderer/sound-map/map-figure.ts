import type { SoundMap } from '#core/acoustics/sound-map/sound-map.ts';
import type { Language } from '#core/words/language.ts';
import type { PlotLook } from '../theme/plot-look.ts';
import type { PixelSize } from './map-pixels.ts';
import type { MapView, Span } from './map-view.ts';
import type { OrderLine } from './order-lines.ts';
import type { PaletteName } from './palettes.ts';

/** A rectangle in pixels of the page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Everything that is drawn of a map, on the screen or into a file. */
export interface MapFigure {
  readonly map: SoundMap;
  readonly view: MapView;
  readonly size: PixelSize;
  readonly look: PlotLook;
  readonly palette: PaletteName;
  readonly rangeDb: Span;
  readonly lines: readonly OrderLine[];
  readonly language: Language;
  /** Lines above the map; none on the screen, where they stand in the heading. */
  readonly title: readonly string[];
  readonly words: {
    readonly across: string;
    readonly up: string;
    readonly unit: string;
    readonly order: string;
    readonly noData: string;
  };
}

const TITLE_LINE = 18;
const LEFT = 58;
const RIGHT = 78;
const BOTTOM = 40;
const TOP = 10;

/** Where the levels themselves stand in a figure. */
export function plotBox({ width, height }: PixelSize, titleLines: number): Box {
  const top = TOP + TITLE_LINE * titleLines + (titleLines === 0 ? 0 : 6);
  return {
    left: LEFT,
    top,
    width: Math.max(1, width - LEFT - RIGHT),
    height: Math.max(1, height - top - BOTTOM),
  };
}
