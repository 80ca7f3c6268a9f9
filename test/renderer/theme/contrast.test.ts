import { describe, expect, test } from 'vitest';
import { themes, type ColourName, type ThemeName } from '../../../renderer/theme/tokens.ts';
import { contrast } from '../../support/contrast.ts';

/** Grounds that words of the page stand on. */
const grounds: readonly ColourName[] = ['paper', 'card', 'columnPaper', 'inset'];
/** Grounds that show what the pointer or a choice is on. */
const marked: readonly ColourName[] = ['track', 'tealSoft'];
const plainTexts: readonly ColourName[] = [
  'ink',
  'inkSoft',
  'quiet',
  'teal',
  'tealDeep',
  'green',
  'red',
  'amber',
  'amberInk',
  'violet',
  'slate',
];
const fills: readonly ColourName[] = [
  'bar',
  'tealFill',
  'tealFillHover',
  'greenFill',
  'redFill',
  'amberFill',
  'violetFill',
  'slateFill',
];

type Pair = readonly [text: ColourName, ground: ColourName];
const every = (texts: readonly ColourName[], on: readonly ColourName[]): readonly Pair[] =>
  texts.flatMap((text) => on.map((ground) => [text, ground] as const));

/** Every text with every ground that it stands on anywhere. */
const textPairs: readonly Pair[] = [
  ...every(plainTexts, grounds),
  ...every(['ink', 'inkSoft', 'teal', 'tealDeep'], marked),
  ...every(['ink', 'inkSoft'], ['greenSoft', 'redSoft', 'amberSoft', 'violetSoft', 'slateSoft']),
  ...every(['onDark'], fills),
  ...every(['onDarkSoft', 'tealBright', 'amberBright', 'greenBright'], ['bar']),
  ...every(['onBright'], ['amberBright', 'onDark']),
  ['green', 'greenSoft'],
  ['red', 'redSoft'],
  ['amberInk', 'amberSoft'],
  ['violet', 'violetSoft'],
  ['slate', 'slateSoft'],
];

/** Shapes, curves, lamps and edges of what can be pressed, on what they lie; AA asks 3 of them. */
const signPairs: readonly Pair[] = [
  ...every(['control', 'teal', 'amber', 'violet', 'green', 'red', 'slate'], ['card']),
  ...every(['card'], ['teal', 'green', 'red', 'amber', 'violet', 'slate']),
  ...every(['greenBright', 'redBright', 'amberBright', 'onDarkSoft'], ['bar']),
];

/** Neither words nor signs: hairlines, unlit parts, washes under curves, paper that keeps its white. */
const silent: readonly ColourName[] = ['line', 'barLine', 'disabled', 'tealPale', 'sheet'];

const names = Object.keys(themes) as ThemeName[];
const tooFaint = (theme: ThemeName, pairs: readonly Pair[], least: number): readonly string[] =>
  pairs
    .map(([text, ground]) => {
      const { colours } = themes[theme];
      return { name: `${text} on ${ground}`, ratio: contrast(colours[text], colours[ground]) };
    })
    .filter(({ ratio }) => ratio < least)
    .map(({ name, ratio }) => `${name}: ${ratio.toFixed(2)}`);

describe.each(names)('the colours of %s', (theme) => {
  test('let every text be read on every ground it stands on (AA, 4.5)', () => {
    expect(tooFaint(theme, textPairs, 4.5)).toEqual([]);
  });

  test('let every shape, curve and edge be seen (AA, 3)', () => {
    expect(tooFaint(theme, signPairs, 3)).toEqual([]);
  });
});

test('words in bright sunlight have the contrast of AAA (7)', () => {
  expect(tooFaint('sun', textPairs, 7)).toEqual([]);
});

test('no colour is without a place in these pairs', () => {
  const used = new Set([...textPairs.flat(), ...signPairs.flat(), ...silent]);
  expect(Object.keys(themes.light.colours).filter((name) => !used.has(name as ColourName))).toEqual([]);
});

test('the arithmetic of contrast agrees with the figures of WCAG: black on white 21, mid grey 4.54', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
