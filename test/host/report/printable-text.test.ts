import { describe, expect, test } from 'vitest';
import { mapTexts, printableText } from '#host/report/printable-text.ts';

const latin = (character: string): boolean => character.charCodeAt(0) < 0x250 && character.length === 1;

describe('text for a type that lacks characters', () => {
  test('shows a sign for each missing character and says so', () => {
    expect(printableText('R 12 中文', latin)).toEqual({ text: 'R 12 □□', isComplete: false });
    expect(printableText('😀', latin)).toEqual({ text: '□', isComplete: false });
  });

  test('composes accents and drops what is invisible', () => {
    expect(printableText('e\u0301\u200b', latin)).toEqual({ text: 'é', isComplete: true });
    expect(printableText('a\n\tb\u0007c', latin)).toEqual({ text: 'a b c', isComplete: true });
  });

  test('reaches every text of plain data and nothing else', () => {
    const data = { a: 'x', b: [1, 'x', null, { c: 'x' }], d: true };
    expect(mapTexts(data, (text) => text.toUpperCase())).toEqual({
      a: 'X',
      b: [1, 'X', null, { c: 'X' }],
      d: true,
    });
  });
});
