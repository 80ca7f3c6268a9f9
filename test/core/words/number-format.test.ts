import { assert, double, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatAsGiven,
  formatNumber,
  formatPair,
  formatSigned,
  formatUnrounded,
} from '#core/report/number-format.ts';

const finite = double({ min: -20_000, max: 20_000, noNaN: true });

describe('a number with fixed decimals', () => {
  test('has a decimal comma in Bahasa Indonesia and a point in English', () => {
    expect(formatNumber(86.4, 1, 'id')).toBe('86,4');
    expect(formatNumber(86.4, 1, 'en')).toBe('86.4');
  });

  test('groups thousands the other way round', () => {
    expect(formatNumber(4012, 0, 'id')).toBe('4.012');
    expect(formatNumber(4012, 0, 'en')).toBe('4,012');
    expect(formatNumber(1234567.8, 1, 'id')).toBe('1.234.567,8');
    expect(formatNumber(999, 0, 'id')).toBe('999');
  });

  test('rounds half up on the decimal digits, not on the binary ones', () => {
    expect(formatNumber(80.05, 1, 'id')).toBe('80,1');
    expect(formatNumber(1.005, 2, 'en')).toBe('1.01');
    expect(formatNumber(92.5, 0, 'id')).toBe('93');
    expect(formatNumber(99.95, 1, 'id')).toBe('100,0');
    expect(formatNumber(-0.25, 1, 'id')).toBe('−0,3');
  });

  test('writes the minus sign of mathematics, and never before zero', () => {
    expect(formatNumber(-12.3, 1, 'id')).toBe('−12,3');
    expect(formatNumber(-0, 1, 'id')).toBe('0,0');
    expect(formatNumber(-0.04, 1, 'en')).toBe('0.0');
    expect(formatNumber(1e-15, 1, 'en')).toBe('0.0');
  });

  test('refuses what is no number: that is a word, never a figure', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(() => formatNumber(value, 1, 'id')).toThrow(RangeError);
      expect(() => formatUnrounded(value, 'id')).toThrow(RangeError);
      expect(() => formatAsGiven(value, 'id')).toThrow(RangeError);
    }
  });

  test('means the same value in both languages', () => {
    assert(
      property(finite, integer({ min: 0, max: 3 }), (value, decimals) => {
        const english = formatNumber(value, decimals, 'en').replaceAll(',', '');
        const indonesian = formatNumber(value, decimals, 'id').replaceAll('.', '').replace(',', '.');
        expect(indonesian).toBe(english);
        const read = Number(english.replace('−', '-'));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-7);
      }),
    );
  });
});

describe('an unrounded figure', () => {
  test('is shown as given', () => {
    expect(formatUnrounded(80.05, 'id')).toBe('80,05');
    expect(formatUnrounded(86, 'id')).toBe('86,0');
    expect(formatAsGiven(80.05, 'id')).toBe('80,05');
    expect(formatAsGiven(94, 'id')).toBe('94');
  });

  test('is free of what binary arithmetic leaves behind', () => {
    expect(formatUnrounded(0.1 + 0.2, 'en')).toBe('0.3');
    expect(formatUnrounded(85.79999999999998, 'en')).toBe('85.8');
  });

  test('is cut, so that rounding what is printed gives what rounding the value gives', () => {
    expect(formatUnrounded(86.4499, 'id', 2)).toBe('86,44');
    assert(
      property(integer({ min: 0, max: 1_000_000 }), (tenThousandths) => {
        const value = tenThousandths / 10_000;
        const printed = Number(formatUnrounded(value, 'en', 2).replaceAll(',', ''));
        expect(formatNumber(printed, 1, 'en')).toBe(formatNumber(value, 1, 'en'));
      }),
    );
  });
});

describe('a difference', () => {
  test('carries its sign', () => {
    expect(formatSigned(0.1, 1, 'id')).toBe('+0,1');
    expect(formatSigned(-0.2, 1, 'id')).toBe('−0,2');
    expect(formatSigned(0.04, 1, 'id')).toBe('0,0');
  });
});

describe('measured beside required', () => {
  test('gets as many decimals as it takes to tell them apart', () => {
    expect(formatPair(0.6, 1, 's', 'id')).toEqual(['0,6', '1,0']);
    expect(formatPair(0.996, 1, 's', 'id')).toEqual(['0,996', '1,000']);
    expect(formatPair(1, 1, 's', 'id')).toEqual(['1,0', '1,0']);
  });
});
