import { describe, expect, test } from 'vitest';
import { DIVISORS, effectiveDegreesOfFreedom, student95 } from '#core/standards/iso-iec-guide-98-3-2008.ts';

describe('the Guide to the expression of uncertainty', () => {
  test('divides by the root of the variance of each distribution of half width 1', () => {
    expect(DIVISORS.rectangular ** 2).toBeCloseTo(3, 12);
    expect(DIVISORS.triangular ** 2).toBeCloseTo(6, 12);
    expect(DIVISORS['u-shaped'] ** 2).toBeCloseTo(2, 12);
    expect([DIVISORS.standard, DIVISORS.normal]).toEqual([1, 2]);
  });

  test.each<[number | 'infinite', number]>([
    [1, 12.706],
    [2, 4.303],
    [4, 2.776],
    [9, 2.262],
    [20, 2.086],
    [50, 2.009],
    [100, 1.984],
    ['infinite', 1.96],
  ])('t for 95 %% and %s degrees of freedom is %d (SciPy t.ppf(0.975), to three decimals)', (degrees, t) => {
    expect(student95(degrees)).toBe(t);
  });

  test('takes the next smaller number of degrees between two lines, and refuses less than one', () => {
    expect(student95(2.9)).toBe(4.303);
    expect(student95(24.9)).toBe(2.086);
    expect(student95(1000)).toBe(1.984);
    expect(() => student95(0.99)).toThrow(RangeError);
  });

  const term = (standardUncertaintyDb: number, degreesOfFreedom: number | 'infinite') => ({
    standardUncertaintyDb,
    degreesOfFreedom,
  });

  test('sums degrees of freedom by Welch and Satterthwaite', () => {
    // the end gauge of annex H.1.6: 25, 9.7, 2.9 and 16.6 nm with 18, 25.6, 50 and 2 degrees give 16.7
    const endGauge = [term(25, 18), term(9.7, 25.6), term(2.9, 50), term(16.6, 2)];
    expect(effectiveDegreesOfFreedom(endGauge)).toBeCloseTo(16.7, 0);
    expect(effectiveDegreesOfFreedom([term(1, 2), term(1, 'infinite')])).toBeCloseTo(8, 12);
    expect(effectiveDegreesOfFreedom([term(0.3, 2)])).toBeCloseTo(2, 12);
  });

  test('are infinite where no component with few of them counts', () => {
    expect(effectiveDegreesOfFreedom([term(1, 'infinite')])).toBe('infinite');
    expect(effectiveDegreesOfFreedom([term(0, 2), term(1, 'infinite')])).toBe('infinite');
    expect(effectiveDegreesOfFreedom([term(0, 2)])).toBe('infinite');
  });
});
