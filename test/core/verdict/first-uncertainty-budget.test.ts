import { describe, expect, test } from 'vitest';
import type { Profile } from '#core/procedure/profile.ts';
import { firstUncertaintyBudget } from '#core/verdict/first-uncertainty-budget.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';

const r41 = shippedProfile('un-r41-04-stationary');
const r51: Profile = shippedProfile('un-r51-03-stationary', 'M1');

/** Three readings whose standard deviation of the mean is the typical 0.3 dB. */
const typical = [92 - 0.3 * Math.sqrt(3), 92, 92 + 0.3 * Math.sqrt(3)];

describe('the budget of the first version', () => {
  test('is 2.1 dB for class 1 at 5 %, 1.9 dB at 3 %, as the worked example of the domain notes', () => {
    expect(
      firstUncertaintyBudget({ profile: r41, meterClass: 1, readingsDb: typical }).expandedUncertaintyDb,
    ).toBe(2.1);
    expect(
      firstUncertaintyBudget({ profile: r51, meterClass: 1, readingsDb: typical }).expandedUncertaintyDb,
    ).toBe(1.9);
  });

  test('grows with the class of the meter, and an unknown class counts as 2', () => {
    const second = firstUncertaintyBudget({ profile: r41, meterClass: 2, readingsDb: typical });
    expect(second.expandedUncertaintyDb).toBeGreaterThan(2.5);
    expect(firstUncertaintyBudget({ profile: r41, meterClass: null, readingsDb: typical })).toEqual(second);
  });

  test('takes s divided by the root of the number of readings, and 0.3 dB where one reading cannot show it', () => {
    const repeatability = (readingsDb: readonly number[]): number | undefined =>
      firstUncertaintyBudget({ profile: r41, meterClass: 1, readingsDb }).components.find(
        (one) => one.name === 'repeatability',
      )?.standardUncertaintyDb;
    expect(repeatability([91, 92, 93])).toBeCloseTo(1 / Math.sqrt(3), 12);
    expect(repeatability([92, 92, 92])).toBe(0);
    expect(repeatability([92])).toBe(0.3);
  });
});
