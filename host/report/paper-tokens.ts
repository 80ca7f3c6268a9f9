import type { StatusSign } from '#core/words/verdict-words.ts';

const pointsPerMillimetre = 72 / 25.4;

/** A4 in points with 18 mm margins; head and foot lie inside the margins, the body between them. */
export const page = {
  width: 595.28,
  height: 841.89,
  margin: 18 * pointsPerMillimetre,
  headHeight: 26,
  footHeight: 20,
} as const;

/** Left edge and width of everything printed. */
export const content = {
  left: page.margin,
  width: page.width - 2 * page.margin,
  top: page.margin + page.headHeight,
  bottom: page.height - page.margin - page.footHeight,
} as const;

/** The bench's colours on paper. */
export const colour = {
  ink: '#0e1a2b',
  inkSoft: '#4a5a70',
  line: '#c9d1da',
  card: '#ffffff',
  paper: '#f4f6f5',
  teal: '#0b6e75',
  tealSoft: '#dff0f0',
  green: '#17733a',
  greenSoft: '#e0f2e6',
  red: '#b3261e',
  redSoft: '#fbe6e4',
  amber: '#a85b00',
  amberSoft: '#fdefd9',
  violet: '#5b3aa6',
  violetSoft: '#ece7f7',
  slate: '#4a5a70',
  slateSoft: '#eaeef2',
} as const;

/** Strong and soft colour of each sign. */
export const signColours: Readonly<Record<StatusSign, { readonly strong: string; readonly soft: string }>> = {
  'circle-check': { strong: colour.green, soft: colour.greenSoft },
  'octagon-cross': { strong: colour.red, soft: colour.redSoft },
  diamond: { strong: colour.amber, soft: colour.amberSoft },
  triangle: { strong: colour.violet, soft: colour.violetSoft },
  'circle-dash': { strong: colour.slate, soft: colour.slateSoft },
};

/** A way of setting text. */
export interface TextStyle {
  readonly font: 'regular' | 'semibold' | 'bold';
  readonly size: number;
  readonly colour: string;
  /** Distance from line to line in points. */
  readonly leading: number;
  /** Figures of equal width, so that they stand under each other. */
  readonly tabular: boolean;
}

const style = (font: TextStyle['font'], size: number, ink: string, leading: number): TextStyle => ({
  font,
  size,
  colour: ink,
  leading,
  tabular: false,
});

/** The same style with figures of equal width. */
export function tabular(style: TextStyle): TextStyle {
  return { ...style, tabular: true };
}

/** Every text style of the report. */
export const textStyles = {
  title: style('bold', 20, colour.ink, 24),
  subtitle: style('regular', 10, colour.inkSoft, 14),
  number: style('semibold', 12, colour.ink, 16),
  section: style('bold', 11.5, colour.ink, 15),
  group: style('semibold', 8.2, colour.teal, 11.5),
  body: style('regular', 8.6, colour.ink, 12.2),
  bodyStrong: style('semibold', 8.6, colour.ink, 12.2),
  bodySoft: style('regular', 8.6, colour.inkSoft, 12.2),
  label: style('regular', 8, colour.inkSoft, 11.6),
  value: style('semibold', 8.4, colour.ink, 11.6),
  valueProse: style('regular', 8.4, colour.ink, 11.6),
  valueMissing: style('regular', 8.4, colour.inkSoft, 11.6),
  cell: style('regular', 8.3, colour.ink, 11),
  cellStrong: style('semibold', 8.3, colour.ink, 11),
  cellSoft: style('regular', 8.3, colour.inkSoft, 11),
  columnTitle: style('semibold', 7.6, colour.inkSoft, 10),
  small: style('regular', 7.3, colour.inkSoft, 9.8),
  bannerText: style('regular', 9, colour.ink, 12.6),
  bannerUnit: style('semibold', 12, colour.ink, 16),
  bannerNote: style('regular', 8.2, colour.inkSoft, 11),
  head: style('regular', 8, colour.inkSoft, 10),
  headStrong: style('semibold', 8, colour.ink, 10),
  wordmark: style('bold', 11, colour.ink, 13),
  tick: style('regular', 6.6, colour.inkSoft, 8),
  plotTitle: style('semibold', 8.3, colour.ink, 11),
} as const;
