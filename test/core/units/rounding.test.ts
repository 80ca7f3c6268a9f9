import { describe, expect, test } from 'vitest';
import { roundFigure, roundHalfUp } from '#core/units/rounding.ts';

describe('rounding', () => {
  test.each([
    [80.05, 1, 80.1],
    [80.15, 1, 80.2],
    [80.25, 1, 80.3],
    [1.005, 2, 1.01],
    [92.5, 0, 93],
    [92.4999999999, 0, 92],
    [80.0499999, 1, 80],
    [-0.5, 0, 0],
    [-1.5, 0, -1],
    [-1.51, 0, -2],
    [-80.05, 1, -80],
    [0, 1, 0],
    [102.3, 0, 102],
    [99.95, 1, 100],
  ])('half up, %d at %d decimals is noted as %d', (value, decimals, expected) => {
    expect(roundHalfUp(value, decimals)).toBe(expected);
  });

  test.each([
    [102.3, 0, 102],
    [102.999, 0, 102],
    [80.09, 1, 80],
    [80.1, 1, 80.1],
    [-0.1, 0, -1],
    [-2, 0, -2],
  ])('floor, %d at %d decimals is noted as %d', (value, decimals, expected) => {
    expect(roundFigure(value, { decimals, mode: 'floor' })).toBe(expected);
  });

  test('nothing becomes a negative zero', () => {
    expect(Object.is(roundHalfUp(-0.04, 1), 0)).toBe(true);
    expect(Object.is(roundHalfUp(-0, 1), 0)).toBe(true);
  });
});
