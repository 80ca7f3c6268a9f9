import { useColours } from '../../theme/theme-context.tsx';
import { themes, type ColourName, type Colours } from '../../theme/tokens.ts';

/** Colours of a plot by their meaning. */
export type PlotColours = Colours;

/** A colour of a plot by its meaning. */
export type PlotColour = ColourName;

/** Colours of a saved picture: the light ones, whatever theme the page has. */
export const paperColours: PlotColours = themes.light.colours;

/** Colours of the plots of the page. */
export const usePlotColours = useColours;
