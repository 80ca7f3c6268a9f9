/** Every colour of the page by its meaning; the names are the same in every theme. */
export const colours = {
  ink: '#0e1a2b',
  inkSoft: '#4a5a70',
  paper: '#f4f6f5',
  card: '#ffffff',
  line: '#d9dfe6',
  track: '#e8ebf0',
  control: '#bcc5d0',
  quiet: '#66758a',
  columnPaper: '#fcfdfd',
  inset: '#f7f9f9',
  inkLine: '#45536a',
  teal: '#0b6e75',
  tealDeep: '#09545a',
  tealSoft: '#dff0f0',
  tealPale: '#7fb5b8',
  tealBright: '#6fd6d2',
  green: '#17733a',
  greenSoft: '#e0f2e6',
  greenBright: '#4cc38a',
  red: '#b3261e',
  redSoft: '#fbe6e4',
  redBright: '#f2695c',
  amber: '#a85b00',
  amberSoft: '#fdefd9',
  amberInk: '#8a4a00',
  amberBright: '#ffd98a',
  violet: '#5b3aa6',
  violetSoft: '#ece7f7',
  slate: '#4a5a70',
  slateSoft: '#e8ebf0',
  onDark: '#ffffff',
  onDarkSoft: '#a9b4c3',
  disabled: '#8a94a3',
} as const;

/** Sizes of panels, gaps and type in pixels. */
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
  rule: 1,
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

/** The page's type family; packaged with the page, never fetched. */
export const fontFamily = "'Inter Variable', system-ui, sans-serif";

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

/** The tokens as CSS custom properties, for example `--ink-soft` and `--size-top-bar`. */
export function tokenVariables(): Record<string, string> {
  return Object.fromEntries([
    ...Object.entries(colours).map(([name, value]) => [`--${kebab(name)}`, value]),
    ...Object.entries(sizes).map(([name, value]) => [`--size-${kebab(name)}`, `${value}px`]),
    ...Object.entries(typeSizes).map(([name, value]) => [`--type-${kebab(name)}`, `${value}px`]),
  ]);
}
