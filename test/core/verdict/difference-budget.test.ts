import { describe, expect, test } from 'vitest';
import { comparisonChoiceSchema } from '#core/procedure/budget-choice.ts';
import { decisionSchema } from '#core/procedure/evidence.ts';
import { limitSchema } from '#core/procedure/profile.ts';
import { benchComponent, benchComponents, component } from '#core/verdict/budget-component.ts';
import { differenceBudget } from '#core/verdict/difference-budget.ts';
import { instrumentComponents, siteComponents } from '#core/verdict/default-components.ts';
import { repeatability } from '#core/verdict/repeatability.ts';
import { sharedErrorOf } from '#core/verdict/shared-errors.ts';
import { judged, r41, series } from '../../support/judged-evidence.ts';
import { uniformNumbers } from '../acoustics/signals.ts';

const bench = comparisonChoiceSchema.parse({});
const line = (value: number, name: 'meter' | 'calibrator' | 'distance' = 'calibrator') =>
  benchComponent(name, { value, distribution: 'standard', source: 'display', mark: 'estimate' });
const said = (name: string, correlation: number) =>
  comparisonChoiceSchema.parse({ correlations: [{ name, correlation, source: 'Studi 12' }] });

describe('the uncertainty of a difference', () => {
  test('loses what is the very same in both series, and adds up what is not', () => {
    const { terms } = differenceBudget(
      [line(0.3), line(0.4, 'distance')],
      [line(0.3), line(0.3, 'distance')],
      bench,
    );
    expect(terms[0]).toMatchObject({
      name: 'calibrator',
      correlation: 1,
      standardUncertaintyDb: 0,
      expandedDb: 0,
    });
    // 0.4² + 0.3² = 0.5²
    expect(terms[1]?.standardUncertaintyDb).toBeCloseTo(0.5, 12);
    expect(terms[1]?.expandedDb).toBeCloseTo(1, 12);
  });

  test.each([
    [0, Math.sqrt(0.25 + 0.16)],
    [0.5, Math.sqrt(0.25 + 0.16 - 0.2)],
    [1, 0.1],
  ])('with r = %d between 0.5 dB and 0.4 dB is %d dB', (correlation, expected) => {
    const budget = differenceBudget([line(0.5)], [line(0.4)], said('calibrator', correlation));
    expect(budget.combinedDb).toBeCloseTo(expected, 12);
    expect(budget.unroundedDb).toBeCloseTo(2 * expected, 12);
    expect(budget.terms[0]?.origin).toEqual({ by: 'laboratory', source: 'Studi 12' });
  });

  test('is never less than 0.1 dB, whatever cancels', () => {
    expect(differenceBudget([line(0.5)], [line(0.5)], bench).expandedUncertaintyDb).toBe(0.1);
  });

  test('takes a component that only one series has as it is', () => {
    expect(differenceBudget([], [line(0.5)], bench).combinedDb).toBeCloseTo(0.5, 12);
  });

  test('knows every component of the bench, and takes one that nobody speaks of as independent', () => {
    for (const name of benchComponents)
      expect(sharedErrorOf(name, bench).origin).not.toMatchObject({ reason: 'not-known' });
    expect(sharedErrorOf('windscreen', bench)).toMatchObject({
      correlation: 0,
      origin: { reason: 'not-known' },
    });
    expect(sharedErrorOf('windscreen', said('windscreen', 1)).correlation).toBe(1);
  });

  test('never lets the readings of two series cancel, whatever is said', () => {
    for (const name of ['repeatability', 'speed', 'background', 'resolution']) {
      expect(sharedErrorOf(name, said(name, 1))).toEqual({
        correlation: 0,
        origin: { by: 'bench', reason: 'own-readings' },
      });
    }
  });

  test('takes Student’s t of each series by itself', () => {
    const [stock, replacement] = [
      repeatability([80, 81, 82], 'mean'),
      repeatability([90, 90.5, 91, 91.5], 'mean'),
    ];
    // s = 1 and 0.6455, divided by the roots of 3 and 4; t for 2 and 3 degrees of freedom.
    const expected = Math.sqrt((4.303 / Math.sqrt(3)) ** 2 + ((3.182 * 0.645497) / 2) ** 2);
    expect(differenceBudget([stock], [replacement], bench).unroundedDb).toBeCloseTo(expected, 4);
  });
});

/** Normal numbers by the polar method. */
function normalNumbers(seed: number): () => number {
  const next = uniformNumbers(seed);
  return () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

test('agrees with a simulation of both series with shared errors, in spread and in coverage', () => {
  const own = [...instrumentComponents(r41, 2), ...siteComponents(r41, 'open-site')];
  const stock = [...own, component({ ...line(0.3), name: 'repeatability' })];
  const replacement = [...own, component({ ...line(0.5), name: 'repeatability' })];
  const budget = differenceBudget(stock, replacement, bench);
  const normal = normalNumbers(12);
  const trials = 60_000;
  let squares = 0;
  let covered = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    let difference = 0;
    for (const [index, { name, standardUncertaintyDb: ofStock }] of stock.entries()) {
      const ofReplacement = replacement[index]?.standardUncertaintyDb ?? 0;
      const { correlation } = sharedErrorOf(name, bench);
      const shared = Math.sqrt(correlation) * normal();
      const apart = Math.sqrt(1 - correlation);
      difference += ofReplacement * (shared + apart * normal()) - ofStock * (shared + apart * normal());
    }
    squares += difference ** 2;
    if (Math.abs(difference) <= budget.expandedUncertaintyDb) covered += 1;
  }
  expect(Math.sqrt(squares / trials) / budget.combinedDb).toBeCloseTo(1, 2);
  expect(covered / trials).toBeGreaterThan(0.95);
  // What both share makes the difference better known than two levels that know nothing of each other.
  const independent = Math.sqrt(
    [...stock, ...replacement].reduce((sum, one) => sum + one.standardUncertaintyDb ** 2, 0),
  );
  expect(budget.combinedDb).toBeLessThan(0.7 * independent);
});

describe('a comparison with the stock exhaust', () => {
  const common = {
    testType: 'stationary',
    legalBasis: { id: 'pilihan laboratorium', en: 'choice of the laboratory' },
    confidence: 'C',
  };
  const onStock = { ...common, kind: 'reference-plus', reference: 'same-session-stock', plusDb: 5 };
  const absolute = { ...common, kind: 'absolute', maximumDb: 95 };
  const compare = (budget: object, limit: unknown = onStock, decision: object = {}) =>
    judged({
      profile: { ...r41, series: ['stock', 'replacement'], limits: [limitSchema.parse(limit)] },
      decision: decisionSchema.parse({ rule: 'guarded', budget, ...decision }),
      series: [series([88, 88, 88], 'stock'), series([90, 90, 90], 'replacement')],
    });

  test('is decided with U of the difference where its limit is a difference', () => {
    const found = compare({ comparison: {} });
    const ofDifference = found.differenceUncertainty?.expandedUncertaintyDb ?? 0;
    expect(ofDifference).toBeGreaterThan(0.5);
    expect(found.limit).toMatchObject({ maximumDb: 93, expandedUncertaintyDb: ofDifference });
    expect(found.verdict).toBe(90 <= 93 - ofDifference ? 'pass' : 'fail');
  });

  test('of the first versions keeps the U of one level', () => {
    const found = compare({});
    expect(found.differenceUncertainty).toBeUndefined();
    expect(found.limit?.expandedUncertaintyDb).toBe(found.uncertainty?.expandedUncertaintyDb);
  });

  test('is decided with U of the level where its limit is a level, and with the larger where both stand in it', () => {
    const ofLevel = compare({ comparison: {} }, absolute);
    expect(ofLevel.limit?.expandedUncertaintyDb).toBe(ofLevel.uncertainty?.expandedUncertaintyDb);
    const both = { ...common, kind: 'smallest-of', items: [onStock, absolute] };
    const larger = compare({ comparison: {} }, both);
    const [one = 0, other = 0] = [larger.uncertainty, larger.differenceUncertainty].map(
      (budget) => budget?.expandedUncertaintyDb,
    );
    expect(larger.limit?.expandedUncertaintyDb).toBe(Math.max(one, other));
  });

  test('keeps the U that a laboratory declares', () => {
    const found = compare({ comparison: {} }, onStock, { expandedUncertaintyDb: 2.5 });
    expect(found.limit?.expandedUncertaintyDb).toBe(2.5);
  });

  test('gets wider where the laboratory says that its meter’s errors are not shared', () => {
    const apart = said('meter', 0);
    const [wide = 0, narrow = 0] = [compare({ comparison: apart }), compare({ comparison: {} })].map(
      (found) => found.limit?.expandedUncertaintyDb ?? 0,
    );
    expect(wide).toBeGreaterThan(narrow);
  });
});
