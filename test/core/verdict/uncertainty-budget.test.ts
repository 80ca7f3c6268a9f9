import { describe, expect, test } from 'vitest';
import { laboratoryComponentSchema } from '#core/procedure/budget-choice.ts';
import { uncertaintyBudget, type BudgetBasis } from '#core/verdict/uncertainty-budget.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';

const r41 = shippedProfile('un-r41-04-stationary');
const r51 = shippedProfile('un-r51-03-stationary', 'M1');

function budget(changes: Partial<BudgetBasis> = {}) {
  return uncertaintyBudget({
    profile: r41,
    targetSpeedRpm: 4000,
    site: 'open-site',
    meterClass: 1,
    readingsDb: [],
    speedSlope: { state: 'not-measured', why: 'no-tracks' },
    laboratory: [],
    ...changes,
  });
}

function standardUncertainties(changes: Partial<BudgetBasis> = {}): Record<string, number> {
  return Object.fromEntries(
    budget(changes).components.map((one) => [one.name, Number(one.standardUncertaintyDb.toFixed(4))]),
  );
}

const own = (component: object) =>
  laboratoryComponentSchema.parse({
    name: 'meter',
    value: 0.2,
    distribution: 'normal',
    source: 'Sertifikat 12/2026',
    ...component,
  });

describe('the bench’s own budget on an open site with a class 1 meter', () => {
  test('has the components of the engineering estimate, each by its half width and divisor', () => {
    // by hand: 0.25/√3, 0.5/√3, 0.05/√3, 17.372·0.01/√3, 50·lg1.05/√3, 50·lg1.02/√3, 0.41/√3
    expect(standardUncertainties()).toEqual({
      meter: 0.45,
      calibrator: 0.1443,
      drift: 0.2887,
      resolution: 0.0289,
      distance: 0.1003,
      angle: 0.2,
      height: 0.25,
      speed: 0.6117,
      'speed-instrument': 0.2483,
      background: 0.2367,
      reflections: 0.3,
      repeatability: 0.3,
    });
  });

  test.each([
    // root of the sum of squares of the table above, in Python: 1.044932 and (±3 %) 0.924693
    ['±5 %', r41, 1.0449324, 2.0898648, 2.1],
    ['±3 %', r51, 0.9246929, 1.8493859, 1.9],
  ] as const)('comes to the worked example at %s', (_name, profile, combined, unrounded, expanded) => {
    const found = budget({ profile });
    expect(found.combinedDb).toBeCloseTo(combined, 6);
    expect(found.unroundedDb).toBeCloseTo(unrounded, 6);
    expect(found).toMatchObject({
      expandedUncertaintyDb: expanded,
      coverageFactor: 2,
      effectiveDegreesOfFreedom: 'infinite',
    });
  });

  test('follows the profile: 1.0 dB of drift, 50 mm and 1 % of speed instrument', () => {
    const profile = {
      ...r41,
      calibration: { ...r41.calibration, maximumDriftDb: 1 },
      geometry: { ...r41.geometry, distanceToleranceM: 0.05 },
      instruments: { ...r41.instruments, speedAccuracyPercent: 1 },
    };
    // 1/√3, 17.372·0.05/√3, 50·lg1.01/√3
    expect(standardUncertainties({ profile })).toMatchObject({
      drift: 0.5774,
      distance: 0.5015,
      'speed-instrument': 0.1247,
    });
  });

  test('says of each figure where it comes from and what it is worth', () => {
    const { components } = budget();
    const origin = (name: string) => components.find((one) => one.name === name)?.origin;
    expect(origin('calibrator')).toEqual({ by: 'bench', source: 'calibrator-class-1', mark: 'C' });
    expect(origin('drift')).toEqual({ by: 'bench', source: 'drift-of-profile', mark: 'K' });
    expect(origin('speed')).toEqual({ by: 'bench', source: 'speed-trend', mark: 'estimate' });
  });

  test('does not take a figure that the profile marks as unsure', () => {
    const profile = {
      ...r41,
      calibration: { ...r41.calibration, maximumDriftDb: 0.1, confidence: 'U' as const },
    };
    expect(standardUncertainties({ profile })).toMatchObject({ drift: 0.2887 });
  });
});

describe('the bench’s own budget in a yard with a class 2 meter', () => {
  const yard = { site: 'yard', meterClass: 2 } as const;

  test('has the typical values of the metrology notes', () => {
    // by hand: 1, 0.40/√3, 0.30/2, 0.5/√3, 0.5/√3, 0.05/√3, 17.372·0.02/√3, 0.6/√3, 0.25·3/√3, 0.46/√3, 1/√3
    expect(standardUncertainties({ profile: r51, ...yard })).toEqual({
      meter: 1,
      calibrator: 0.2309,
      'calibrator-certificate': 0.15,
      environment: 0.2887,
      drift: 0.2887,
      resolution: 0.0289,
      distance: 0.2006,
      'angle-and-height': 0.3464,
      background: 0.2656,
      reflections: 0.5774,
      speed: 0.433,
      repeatability: 0.3,
    });
  });

  test('comes to their worked example, U = 3.0 dB with u_c = 1.49 dB', () => {
    // with 0.8/√3 for repeatability: sum of squares 2.208273, root 1.486025, times 2 is 2.972050
    const known = [own({ name: 'repeatability', value: 0.8 / Math.sqrt(3), distribution: 'standard' })];
    const found = budget({ profile: r51, ...yard, laboratory: known });
    expect(found.combinedDb).toBeCloseTo(1.4860251, 6);
    expect(found.expandedUncertaintyDb).toBe(3);
  });

  test('an unknown class counts as 2', () => {
    expect(budget({ meterClass: null, site: 'yard' })).toEqual(budget(yard));
  });

  test('class and site are chosen each for itself', () => {
    const mixed = standardUncertainties({ meterClass: 1, site: 'yard' });
    expect(mixed).toMatchObject({ meter: 0.45, reflections: 0.5774 });
    expect(standardUncertainties({ meterClass: 2 })).toMatchObject({ meter: 1, reflections: 0.3 });
  });
});

describe('repeatability', () => {
  const line = (readingsDb: readonly number[], profile = r41) =>
    budget({ readingsDb, profile }).components.find((one) => one.name === 'repeatability');

  test('is s divided by the root of n with n - 1 degrees of freedom and Student’s t', () => {
    const found = line([91, 92, 93]);
    expect(found).toMatchObject({ type: 'A', degreesOfFreedom: 2, coverageFactor: 4.303, value: 1 });
    expect(found?.standardUncertaintyDb).toBeCloseTo(1 / Math.sqrt(3), 12);
  });

  test('of two readings has t = 12.706, of very many none below k = 2', () => {
    expect(line([91, 92])?.coverageFactor).toBe(12.706);
    expect(line(Array.from({ length: 200 }, (_, index) => 90 + (index % 2)))?.coverageFactor).toBe(2);
  });

  test('of a highest reading is s itself: nothing is averaged', () => {
    const highest = { ...r41, aggregate: { ...r41.aggregate, runs: 'highest' as const } };
    expect(line([91, 92, 93], highest)?.standardUncertaintyDb).toBeCloseTo(1, 12);
  });

  test('of one reading is the usual 0.3 dB, and of three alike 0', () => {
    expect(line([92])).toMatchObject({ standardUncertaintyDb: 0.3, type: 'B', degreesOfFreedom: 'infinite' });
    expect(line([92, 92, 92])?.standardUncertaintyDb).toBe(0);
  });

  test('enters U with its own factor, and the effective degrees of freedom', () => {
    // type B of R41 on an open site: 1.0449324² - 0.3² = 1.0018838; readings 91.4, 92.6, 93.3: s = 0.9609024, u = 0.5547772
    // u_c = √(1.0018838 + 0.3077778) = 1.1444045; ν = 1.1444045⁴ / (0.5547772⁴ / 2) = 36.2138
    // U = √(4 · 1.0018838 + 4.303² · 0.3077778) = 3.1154919, upward 3.2
    const found = budget({ readingsDb: [91.4, 92.6, 93.3] });
    expect(found.combinedDb).toBeCloseTo(1.1444044, 6);
    expect(found.effectiveDegreesOfFreedom).toBeCloseTo(36.2138, 3);
    expect(found.unroundedDb).toBeCloseTo(3.1154919, 6);
    expect(found.expandedUncertaintyDb).toBe(3.2);
  });
});

describe('a slope of the bench’s own sweep', () => {
  test('stands in place of the estimate, in either direction', () => {
    for (const dbPerPercent of [0.6, -0.6]) {
      const speedSlope = { state: 'measured', dbPerPercent, runs: 3 } as const;
      // 5 · 0.6/√3 and 2 · 0.6/√3
      expect(standardUncertainties({ speedSlope })).toMatchObject({
        speed: 1.7321,
        'speed-instrument': 0.6928,
      });
      const line = budget({ speedSlope }).components.find((one) => one.name === 'speed');
      expect(line?.origin).toEqual({ by: 'bench', source: 'speed-slope', mark: 'measured' });
    }
  });

  test('leaves the estimate where there is none, and the budget says why', () => {
    expect(budget({ speedSlope: { state: 'not-measured', why: 'too-fast' } })).toMatchObject({
      speedSlope: { why: 'too-fast' },
      expandedUncertaintyDb: 2.1,
    });
  });
});

describe('the laboratory’s components', () => {
  test('stand in place of the bench’s of the same name, in the same line, and are marked', () => {
    const found = budget({ laboratory: [own({ value: 0.6 })] });
    expect(found.components).toHaveLength(12);
    expect(found.components[0]).toMatchObject({
      name: 'meter',
      standardUncertaintyDb: 0.3,
      origin: { by: 'laboratory', source: 'Sertifikat 12/2026' },
    });
  });

  test('add a line where the bench has none of that name', () => {
    const wind = own({
      name: 'Tabir angin',
      value: 2,
      unit: 'm/s',
      distribution: 'triangular',
      sensitivityDbPerUnit: 0.3,
    });
    const found = budget({ laboratory: [wind] });
    expect(found.components).toHaveLength(13);
    // 2/√6 · 0.3
    expect(found.components.at(-1)?.standardUncertaintyDb).toBeCloseTo(0.2449, 4);
  });

  test('of few degrees of freedom enter U with Student’s t', () => {
    expect(budget({ laboratory: [own({ degreesOfFreedom: 4 })] }).components[0]?.coverageFactor).toBe(2.776);
  });

  test('may be 0, but never bring U below 0.1 dB', () => {
    const none = budget().components.map(({ name }) => own({ name, value: 0 }));
    expect(budget({ laboratory: none })).toMatchObject({ combinedDb: 0, expandedUncertaintyDb: 0.1 });
  });
});

describe('rounding of U', () => {
  const only = (valueDb: number) => {
    const others = budget().components.map(({ name }) => own({ name, value: 0 }));
    const laboratory = [...others, own({ name: 'all', value: valueDb, distribution: 'normal' })];
    return budget({ laboratory }).expandedUncertaintyDb;
  };

  test.each([
    [0.01, 0.1],
    [0.1, 0.1],
    [1.8, 1.8],
    [1.81, 1.9],
    [1.849, 1.9],
    [9.9, 9.9],
    [9.91, 10],
    [10.2, 11],
  ])('goes upward to two digits at most: %d dB is %d dB', (unrounded, expected) => {
    expect(only(unrounded)).toBe(expected);
  });
});
