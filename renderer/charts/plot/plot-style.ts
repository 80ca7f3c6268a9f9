import type { Language } from '#core/words/language.ts';
import type { PlotColours } from './plot-colours.ts';

/** How a plot is drawn: on the page, or larger for a saved picture. */
export interface PlotStyle {
  readonly colours: PlotColours;
  readonly language: Language;
  /** Size of the axes' figures in pixels. */
  readonly fontPixels: number;
  /** Width of a curve from its width in daylight. */
  readonly curve: (width: number) => number;
}
