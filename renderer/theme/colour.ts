import { light } from './colours/light.ts';
import { variableOf, type ColourName } from './tokens.ts';

/**
 * Colours for anything in the document, by meaning: `colour.teal` is `var(--teal)` and follows the theme by itself.
 * A canvas knows no such references: there `usePlotLook` or `useColours` gives the values of the present theme.
 */
export const colour = Object.fromEntries(
  Object.keys(light).map((name) => [name, `var(${variableOf(name)})`]),
) as Readonly<Record<ColourName, string>>;
