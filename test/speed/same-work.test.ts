import { describe, expect, test } from 'vitest';
import { largestDifferenceDb } from './same-work.ts';

describe('the difference between the levels of two contenders', () => {
  test('is the largest of all, whichever is higher', () => {
    expect(largestDifferenceDb([60, 70, 80], [60.25, 69.5, 80])).toBe(0.5);
  });

  test('is nothing where they agree', () => {
    expect(largestDifferenceDb([60, -10], [60, -10])).toBe(0);
  });

  test.each([
    [[60, 70], [60]],
    [[60], [NaN]],
    [[60], [-Infinity]],
    [[-Infinity], [-Infinity]],
  ])('is endless between %j and %j', (one, other) => {
    expect(largestDifferenceDb(one, other)).toBe(Infinity);
  });
});
