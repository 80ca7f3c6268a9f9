import { colorsTuple, createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { colour } from './colour.ts';
import { fontFamily, sizes } from './tokens.ts';

/** The library's greys by the bench's meanings, from the lightest to the darkest; in the dark the same meanings run the other way. */
const gray: MantineColorsTuple = [
  colour.inset,
  colour.track,
  colour.line,
  colour.line,
  colour.control,
  colour.quiet,
  colour.inkSoft,
  colour.inkSoft,
  colour.ink,
  colour.ink,
];

const dark: MantineColorsTuple = [
  colour.ink,
  colour.ink,
  colour.inkSoft,
  colour.quiet,
  colour.control,
  colour.track,
  colour.card,
  colour.card,
  colour.inset,
  colour.paper,
];

/** The component library dressed in the bench's tokens. */
export const benchTheme = createTheme({
  fontFamily,
  headings: { fontFamily, fontWeight: '650' },
  colors: { teal: colorsTuple(colour.tealFill), gray, dark },
  primaryColor: 'teal',
  primaryShade: 6,
  defaultRadius: sizes.controlRadius,
  white: colour.onDark,
  black: colour.ink,
  fontSizes: {
    xs: 'var(--type-small)',
    sm: 'var(--type-label)',
    md: 'var(--type-body)',
    lg: 'calc(var(--type-body) * 1.18)',
    xl: 'var(--type-title)',
  },
  respectReducedMotion: true,
});

/** The library's own variables by the bench's tokens, the same in every theme because the tokens are. */
const variables: Readonly<Record<string, string>> = {
  '--mantine-color-body': colour.paper,
  '--mantine-color-text': colour.ink,
  '--mantine-color-bright': colour.ink,
  '--mantine-color-dimmed': colour.inkSoft,
  '--mantine-color-placeholder': colour.quiet,
  '--mantine-color-anchor': colour.teal,
  '--mantine-color-error': colour.red,
  '--mantine-color-default': colour.card,
  '--mantine-color-default-hover': colour.track,
  '--mantine-color-default-color': colour.ink,
  '--mantine-color-default-border': colour.control,
  '--mantine-color-disabled': colour.track,
  '--mantine-color-disabled-color': colour.quiet,
  '--mantine-color-disabled-border': colour.line,
  '--mantine-color-teal-text': colour.teal,
  '--mantine-color-teal-filled': colour.tealFill,
  '--mantine-color-teal-filled-hover': colour.tealFillHover,
  '--mantine-color-teal-light': colour.tealSoft,
  '--mantine-color-teal-light-hover': colour.tealSoft,
  '--mantine-color-teal-light-color': colour.tealDeep,
  '--mantine-color-teal-outline': colour.teal,
  '--mantine-color-teal-outline-hover': colour.tealSoft,
  '--mantine-color-gray-text': colour.inkSoft,
  '--mantine-color-gray-light-color': colour.inkSoft,
  '--mantine-color-gray-light-hover': colour.track,
  '--mantine-color-gray-outline': colour.control,
  '--mantine-color-gray-outline-hover': colour.track,
};

/** Gives the library its colours from the tokens, which stand in the themes' style sheet. */
export const benchVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...variables },
  dark: { ...variables },
});
