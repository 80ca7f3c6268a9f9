/** Every colour of the page by its meaning, in the theme of daylight; the names are the same in every theme. */
export const light = {
  // Text, and what it stands on.
  ink: '#0e1a2b',
  inkSoft: '#4a5a70',
  quiet: '#627186',
  paper: '#f4f6f5',
  card: '#ffffff',
  columnPaper: '#fcfdfd',
  inset: '#f7f9f9',
  sheet: '#ffffff',
  // Lines and unlit parts.
  line: '#d9dfe6',
  track: '#e8ebf0',
  control: '#8390a1',
  disabled: '#8a94a3',
  // The bar that never hides, and what stands on it.
  bar: '#0e1a2b',
  barLine: '#45536a',
  onDark: '#ffffff',
  onDarkSoft: '#a9b4c3',
  tealBright: '#6fd6d2',
  greenBright: '#4cc38a',
  redBright: '#f2695c',
  amberBright: '#ffd98a',
  onBright: '#0e1a2b',
  // Each meaning as text or curve, as a wash behind that text, and as a filled surface under `onDark`.
  teal: '#0b6e75',
  tealDeep: '#09545a',
  tealSoft: '#dff0f0',
  tealPale: '#7fb5b8',
  tealFill: '#0b6e75',
  tealFillHover: '#09545a',
  green: '#17733a',
  greenSoft: '#e0f2e6',
  greenFill: '#17733a',
  red: '#b3261e',
  redSoft: '#fbe6e4',
  redFill: '#b3261e',
  amber: '#a85b00',
  amberSoft: '#fdefd9',
  amberInk: '#8a4a00',
  amberFill: '#a85b00',
  violet: '#5b3aa6',
  violetSoft: '#ece7f7',
  violetFill: '#5b3aa6',
  slate: '#4a5a70',
  slateSoft: '#e8ebf0',
  slateFill: '#4a5a70',
} as const;

/** Name of a colour, by its meaning. */
export type ColourName = keyof typeof light;

/** The colours of one theme. */
export type Colours = Readonly<Record<ColourName, string>>;
