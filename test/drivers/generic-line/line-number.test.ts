import { describe, expect, test } from 'vitest';
import { parseLineNumber } from '#drivers/generic-line/line-number.ts';

const automatic = { decimalMark: 'auto', thousandsSeparator: 'none' } as const;

describe('a number on a line', () => {
  test.each([
    ['78.3', 78.3],
    ['78,3', 78.3],
    ['78,31', 78.31],
    ['+78.3', 78.3],
    ['-0.4', -0.4],
    ['-0', 0],
    ['3500', 3500],
    ['1.234', 1.234],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['12.345.678,9', 12345678.9],
    ['.5', 0.5],
  ])('%s is %d by itself', (text, value) => {
    expect(parseLineNumber(text, automatic)).toEqual({ value });
  });

  test.each(['1,234', '1,234,567', '1.234.567', '78..3', '12,345'])('%s could mean two things', (text) => {
    expect(parseLineNumber(text, automatic)).toEqual({ rejected: 'number-ambiguous' });
  });

  test.each(['', '-', '7 8', '0x4E', '1e3', '78.3.', '1,23.4', '12.34,5', '1,2345.6', '1.234,567,8', '٣'])(
    '"%s" is no number',
    (text) => {
      expect(parseLineNumber(text, automatic)).toEqual({ rejected: 'not-a-number' });
    },
  );

  test.each([
    ['1,234', { decimalMark: ',', thousandsSeparator: 'none' } as const, 1.234],
    ['1,234', { decimalMark: '.', thousandsSeparator: ',' } as const, 1234],
    ['1,234', { decimalMark: 'auto', thousandsSeparator: ',' } as const, 1234],
    ['1.234.567,8', { decimalMark: ',', thousandsSeparator: '.' } as const, 1234567.8],
  ])('%s with the style %o is %d', (text, style, value) => {
    expect(parseLineNumber(text, style)).toEqual({ value });
  });

  test.each([
    ['78.3', { decimalMark: ',', thousandsSeparator: 'none' } as const],
    ['78,3', { decimalMark: '.', thousandsSeparator: 'none' } as const],
    ['1,23', { decimalMark: '.', thousandsSeparator: ',' } as const],
    ['1234,567', { decimalMark: '.', thousandsSeparator: ',' } as const],
  ])('%s does not fit the style %o', (text, style) => {
    expect(parseLineNumber(text, style)).toEqual({ rejected: 'not-a-number' });
  });
});
