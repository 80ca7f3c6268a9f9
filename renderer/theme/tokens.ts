import { dark } from './colours/dark.ts';
import { light, type ColourName, type Colours } from './colours/light.ts';
import { sun } from './colours/sun.ts';

export type { ColourName, Colours };

/** A theme of the page: daylight, a dim room, bright sunlight. */
export type ThemeName = 'light' | 'dark' | 'sun';

/** What a theme is made of: its colours, and how much it enlarges type and strengthens lines. */
export interface Theme {
  readonly colours: Colours;
  readonly typeShare: number;
  /** Width of rules between things, in pixels. */
  readonly rule: number;
  /** By how much curves are wider than their plot says. */
  readonly curveShare: number;
}

/** All themes. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { colours: light, typeShare: 1, rule: 1, curveShare: 1 },
  dark: { colours: dark, typeShare: 1, rule: 1, curveShare: 1 },
  sun: { colours: sun, typeShare: 1.07, rule: 1.5, curveShare: 1.6 },
};

/** Sizes of panels and gaps in pixels. */
export const sizes = {
  panelRadius: 13,
  controlRadius: 9,
  gapSmall: 8,
  gap: 13,
  gapLarge: 18,
  topBar: 52,
  keyBar: 40,
  leftColumn: 212,
  rightColumn: 292,
} as const;

/** Type sizes in pixels, by use. */
export const typeSizes = {
  body: 13.5,
  label: 12.5,
  small: 11.5,
  title: 20,
  cue: 31,
  mainNumber: 104,
  riderCue: 190,
} as const;

/** A large screen is looked at from further away: from this width on everything grows by the share. */
export const largeScreen = { fromPx: 1600, share: 1.14, topBar: 58, keyBar: 46 } as const;

/** The page's type family; packaged with the page, never fetched. */
export const fontFamily = "'Inter Variable', system-ui, sans-serif";

/** Name of a token as a CSS custom property: `inkSoft` is `--ink-soft`. */
export function variableOf(name: string): string {
  return `--${name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}
