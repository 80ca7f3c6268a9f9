import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  atMost,
  decimalDifference,
  decimalProduct,
  decimalSum,
  exactly,
  exactMean,
  toNumber,
} from '#core/units/decimal.ts';
import { roundExact } from '#core/units/rounding.ts';

describe('exact decimal arithmetic', () => {
  test.each([
    [94.5, 94, 0.5],
    [94.5, 94.4, 0.1],
    [0.3, 0.1, 0.2],
    [-0.3, -0.1, -0.2],
    [9007199254740991, 1, 9007199254740990],
    [1e-7, 0, 1e-7],
  ])('%d minus %d is %d', (a, b, expected) => {
    expect(decimalDifference(a, b)).toBe(expected);
  });

  test('sums and products carry no binary noise', () => {
    expect(decimalSum(0.1, 0.2)).toBe(0.3);
    expect(decimalProduct(2500.5, 0.95)).toBe(2375.475);
    expect(decimalProduct(1.1, 1.1)).toBe(1.21);
  });

  test('a difference at the limit is at the limit', () => {
    expect(80.4 - 80.2 <= 0.2).toBe(false);
    expect(atMost(exactly(decimalDifference(80.4, 80.2)), exactly(0.2))).toBe(true);
    expect(atMost(exactly(decimalDifference(80.41, 80.2)), exactly(0.2))).toBe(false);
  });

  test('a mean is exact until it is rounded once', () => {
    const mean = exactMean([92.4, 92.5, 92.6]);
    expect(mean === null ? null : roundExact(mean, { decimals: 0, mode: 'half-up' })).toBe(93);
    const below = exactMean([92.4, 92.5, 92.5]);
    expect(below === null ? null : toNumber(below)).toBe(92.46666666666667);
    expect(exactMean([])).toBeNull();
  });

  test('a number that is not finite has no decimal figure', () => {
    expect(() => exactly(Number.NaN)).toThrow(RangeError);
    expect(() => exactly(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  test('every finite number is its own decimal figure', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        fc.pre(value === 0 || Math.abs(value) > 1e-3);
        expect(toNumber(exactly(value)) + 0).toBe(value + 0);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
