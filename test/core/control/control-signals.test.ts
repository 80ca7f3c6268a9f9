import { describe, expect, test } from 'vitest';
import { siteScore } from '#core/control/between-sites.ts';
import { limitsFromRuns } from '#core/control/control-limits.ts';
import { controlSignals, isOutOfControl } from '#core/control/control-signals.ts';
import { chanceFrom } from '../../support/chance-from.ts';

const limits = { centreDb: 94, deviationDb: 0.1, source: { kind: 'stated' } } as const;
const rulesOf = (...deviations: readonly number[]) =>
  controlSignals(
    deviations.map((deviation) => 94 + deviation / 10),
    limits,
  ).map(({ rule, index }) => `${rule} ${index}`);

/** Normal numbers by the method of Box and Muller. */
function normal(seed: number): () => number {
  const chance = chanceFrom(seed);
  const share = (): number => chance() / 2147483647;
  return () => Math.sqrt(-2 * Math.log(share())) * Math.cos(2 * Math.PI * share());
}

describe('a control chart', () => {
  test('acts on one point beyond three deviations, and not on one at the limit', () => {
    expect(rulesOf(0, 3.1)).toEqual(['beyond-action 1']);
    expect(rulesOf(0, 2.9)).toEqual([]);
  });

  test('acts on two of three beyond two deviations on one side only', () => {
    expect(rulesOf(2.2, 0, 2.3)).toEqual(['two-beyond-warning 2']);
    expect(rulesOf(2.2, 0, -2.3)).toEqual([]);
    expect(rulesOf(2.2, 0, 0, 2.3)).toEqual([]);
    expect(rulesOf(2.2, 2.3, 0)).toEqual(['two-beyond-warning 1']);
  });

  test('acts on seven points that go one way, not on six, and not where one stands still', () => {
    const ramp = [-1.2, -0.8, -0.4, 0, 0.4, 0.8, 1.2];
    expect(rulesOf(...ramp)).toEqual(['drift 6']);
    expect(rulesOf(...ramp.toReversed())).toEqual(['drift 6']);
    expect(rulesOf(...ramp.slice(1))).toEqual([]);
    expect(rulesOf(-1.2, -0.8, -0.4, -0.4, 0.4, 0.8, 1.2)).toEqual([]);
  });

  test('warns now only where the newest point breaks a rule', () => {
    expect(isOutOfControl([94, 95, 94], limits)).toBe(false);
    expect(isOutOfControl([94, 94, 95], limits)).toBe(true);
  });

  test('of a process that does not change warns of less than one point in sixty', () => {
    const next = normal(7);
    const values = Array.from({ length: 20_000 }, () => 94 + 0.1 * next());
    const points = new Set(controlSignals(values, limits).map(({ index }) => index));
    // By calculation: 0.27 % beyond action, about 0.3 % two of three, 2 in 7! of seven one way.
    expect(points.size / values.length).toBeLessThan(1 / 60);
    expect(points.size).toBeGreaterThan(0);
  });

  test('of a meter that drifts by a tenth of a deviation with every check warns within sixty checks', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const next = normal(seed);
      const values = Array.from({ length: 80 }, (_, at) => 94 + 0.1 * (next() + Math.max(0, at - 20) / 10));
      const own = limitsFromRuns(values);
      const first = controlSignals(values, own ?? limits).find(({ index }) => index > 20);
      expect(first?.index).toBeLessThan(80);
    }
  });
});

describe('limits from the first runs', () => {
  test('are their mean and their mean moving range by 1.128, by hand', () => {
    // Moving ranges 0.2, 0.1, 0.2, 0.2, 0.1, 0.2, 0.3: mean 1.3 / 7.
    const found = limitsFromRuns([94.0, 94.2, 94.1, 93.9, 94.1, 94.0, 94.2, 93.9]);
    expect(found?.centreDb).toBeCloseTo(94.05, 10);
    expect(found?.deviationDb).toBeCloseTo(1.3 / 7 / 1.128, 10);
    expect(found?.source).toEqual({ kind: 'runs', count: 8 });
  });

  test('need eight runs, and take no more than twenty, so that a drift does not widen them', () => {
    expect(limitsFromRuns([94, 94.1, 94, 94.1, 94, 94.1, 94])).toBeNull();
    const steady = Array.from({ length: 20 }, (_, at) => 94 + (at % 2) / 10);
    const drifting = [...steady, 95, 97, 99];
    expect(limitsFromRuns(drifting)).toEqual(limitsFromRuns(steady));
  });

  test('of readings that are all alike leave room for one step of the display', () => {
    const found = limitsFromRuns(Array.from({ length: 8 }, () => 94));
    expect(found?.deviationDb).toBe(0.5);
    const tenths = limitsFromRuns(Array.from({ length: 8 }, () => 94.1));
    expect(tenths?.deviationDb).toBeCloseTo(0.05, 10);
  });
});

describe('two sites', () => {
  test('agree by En where both state their uncertainty: the difference by the root of the squares', () => {
    const own = { levelDb: 90, expandedUncertaintyDb: 1.2, deviationDb: 0.2 };
    expect(siteScore({ levelDb: 92, expandedUncertaintyDb: 1.6 }, own)).toEqual({
      kind: 'En',
      value: 1,
      state: 'satisfactory',
    });
    expect(siteScore({ levelDb: 87.9, expandedUncertaintyDb: 1.6 }, own)).toMatchObject({
      state: 'unsatisfactory',
    });
  });

  test('agree by z of our own spread where one states none, and by nothing where there is no spread', () => {
    const own = { levelDb: 90, expandedUncertaintyDb: null, deviationDb: 0.5 };
    const score = (levelDb: number) => siteScore({ levelDb, expandedUncertaintyDb: 1 }, own);
    expect(score(91)).toEqual({ kind: 'z', value: 2, state: 'satisfactory' });
    expect(score(91.4)).toMatchObject({ state: 'questionable' });
    expect(score(91.5)).toMatchObject({ value: 3, state: 'unsatisfactory' });
    expect(siteScore({ levelDb: 91, expandedUncertaintyDb: null }, { ...own, deviationDb: null })).toBeNull();
  });
});
