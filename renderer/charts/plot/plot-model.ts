import type { PlotColour } from './plot-colours.ts';

/** A stretch of an axis. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How an axis is laid out; `places` stand side by side, one for each whole number. */
export type AxisScale = 'linear' | 'logarithmic' | 'places';

/** What a plot shows from left to right. */
export interface HorizontalAxis {
  readonly name: string;
  /** Empty where the places have names of their own. */
  readonly unit: string;
  readonly scale: AxisScale;
  readonly range: Stretch;
  /** Decimals of a read-out. */
  readonly decimals: number;
  /** What stands under a place. */
  readonly labels?: readonly string[];
}

/** What a plot shows from bottom to top. */
export interface VerticalAxis {
  readonly name: string;
  readonly unit: string;
  readonly range: Stretch;
  readonly decimals: number;
  /** Distances that lines of the axis may have, smallest first. */
  readonly steps: readonly number[];
}

/** How a curve looks: told apart by colour and by dashes. */
export interface CurveLook {
  readonly colour: PlotColour;
  readonly dash: readonly number[];
  readonly width: number;
}

/** One curve with places of its own; `null` is a gap. */
export interface PlotCurve {
  readonly key: string;
  readonly name: string;
  readonly axis: 'left' | 'right';
  /** Bars of less than full breadth stand in front of broader ones. */
  readonly kind: 'line' | 'bars' | 'broad-bars' | 'outline';
  readonly look: CurveLook;
  readonly x: readonly number[];
  readonly values: readonly (number | null)[];
}

/** A stretch washed behind the curves. */
export interface PlotShade {
  /** Along the horizontal axis, or up the right one. */
  readonly along: 'x' | 'right';
  readonly stretch: Stretch;
  readonly colour: PlotColour;
  readonly word: string;
}

/** A moment that is pointed at: by a line through the plot, or by a shape at a level of the left axis. */
export interface PlotMark {
  readonly x: number;
  readonly word: string;
  readonly shape: 'line' | 'diamond' | 'triangle';
  readonly level: number | null;
  readonly colour: PlotColour;
}

/** Everything a plot shows; the very same is drawn on the page and into a saved picture. */
export interface PlotModel {
  readonly title: string;
  /** The main figures in words, for those who do not see the curves. */
  readonly summary: string;
  readonly x: HorizontalAxis;
  readonly left: VerticalAxis;
  readonly right: VerticalAxis | null;
  readonly curves: readonly PlotCurve[];
  readonly shades: readonly PlotShade[];
  readonly marks: readonly PlotMark[];
}
