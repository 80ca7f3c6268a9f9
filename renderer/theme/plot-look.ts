import type uPlot from 'uplot';
import { useTheme } from './theme-context.tsx';
import { themes, type Colours, type ThemeName } from './tokens.ts';

/** How plots and canvases look in a theme. */
export interface PlotLook {
  readonly theme: ThemeName;
  /** Colours as values; a canvas knows no CSS references. */
  readonly colours: Colours;
  /** Font of axes and of words on the plot, and its size in pixels for drawing in device pixels. */
  readonly font: string;
  readonly fontPx: number;
  /** What every axis has: font, colour of its figures, no ticks. */
  readonly axis: Pick<uPlot.Axis, 'font' | 'stroke' | 'ticks'>;
  /** Lines of the grid. */
  readonly grid: uPlot.Axis.Grid;
  /** Width of a curve in this theme from its width in daylight. */
  readonly curve: (width: number) => number;
}

const plotFontPx = 11;

function lookOf(theme: ThemeName): PlotLook {
  const { colours, rule, curveShare, typeShare } = themes[theme];
  const fontPx = plotFontPx * typeShare;
  const font = `500 ${fontPx}px 'Inter Variable', sans-serif`;
  return {
    theme,
    colours,
    font,
    fontPx,
    axis: { font, stroke: colours.inkSoft, ticks: { show: false } },
    grid: { stroke: colours.line, width: rule },
    curve: (width) => width * curveShare,
  };
}

const looks: Readonly<Record<ThemeName, PlotLook>> = {
  light: lookOf('light'),
  dark: lookOf('dark'),
  sun: lookOf('sun'),
};

/** The look of a saved picture: that of daylight, whatever the page has. */
export const paperLook: PlotLook = looks.light;

/**
 * The look that every plot and canvas draws itself in. It is one object for each theme: name it among the dependencies of
 * what makes or draws the plot (such as `makeOptions` of `usePlot`), and the plot is drawn anew when the theme changes.
 */
export const usePlotLook = (): PlotLook => looks[useTheme().theme];
