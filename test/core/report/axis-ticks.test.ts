import { assert, double, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisTicks } from '#core/report/axis-ticks.ts';

const bound = double({ min: -5000, max: 5000, noNaN: true });

describe('ticks of an axis', () => {
  test('stand at round numbers', () => {
    expect(axisTicks(63.2, 86.4, 5).ticks).toEqual([60, 65, 70, 75, 80, 85, 90]);
    expect(axisTicks(0, 4200, 5).ticks).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
  });

  test('always enclose the values, in equal steps', () => {
    assert(
      property(bound, bound, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const range = axisTicks(low, high, 5);
        expect(range.minimum).toBeLessThanOrEqual(low + 1e-6);
        expect(range.maximum).toBeGreaterThanOrEqual(high - 1e-6);
        expect(range.maximum).toBeGreaterThan(range.minimum);
        expect(range.ticks.length).toBeLessThanOrEqual(8);
      }),
    );
  });

  test('refuse bounds that are no numbers', () => {
    expect(() => axisTicks(Number.NaN, 1, 5)).toThrow(RangeError);
  });
});
