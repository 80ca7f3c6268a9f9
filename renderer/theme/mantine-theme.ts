import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { colours, fontFamily, sizes, tokenVariables, typeSizes } from './tokens.ts';

/** Shade 6 is what filled controls show; the lighter ones are washes, the darker ones hover. */
const teal: MantineColorsTuple = [
  colours.tealSoft,
  '#c9e6e6',
  '#a5d4d5',
  '#7cbfc1',
  '#4aa3a7',
  '#23888d',
  colours.teal,
  '#0a6268',
  colours.tealDeep,
  '#07434a',
];

/** The component library dressed in the bench's tokens. */
export const benchTheme = createTheme({
  fontFamily,
  headings: { fontFamily, fontWeight: '650' },
  colors: { teal },
  primaryColor: 'teal',
  primaryShade: 6,
  defaultRadius: sizes.controlRadius,
  black: colours.ink,
  fontSizes: { xs: '11.5px', sm: `${typeSizes.label}px`, md: `${typeSizes.body}px`, lg: '16px', xl: '20px' },
  respectReducedMotion: true,
});

/** Publishes the tokens as CSS custom properties beside the library's own. */
export const benchVariables: CSSVariablesResolver = () => ({
  variables: {
    ...tokenVariables(),
  },
  light: {
    '--mantine-color-body': colours.paper,
    '--mantine-color-text': colours.ink,
    '--mantine-color-dimmed': colours.inkSoft,
    '--mantine-color-default-border': colours.control,
    '--mantine-color-error': colours.red,
    '--mantine-color-placeholder': colours.quiet,
  },
  dark: {},
});
