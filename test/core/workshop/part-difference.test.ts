import { describe, expect, test } from 'vitest';
import { bestValue } from '#core/workshop/best-value.ts';
import { partDifference } from '#core/workshop/part-difference.ts';
import type { WorkshopRun } from '#core/workshop/workshop-run.ts';
import { chance, normalBy, runsOf } from './workshop-samples.ts';

const apart = { standStayed: false };
const untouched = { standStayed: true };

describe('the difference of two parts', () => {
  test('is B less A with what they share cancelled, by arithmetic of its own', () => {
    const found = partDifference({ a: runsOf([90.1, 90, 89.9]), b: runsOf([84.1, 84, 83.9]) }, apart);
    if (found.state !== 'difference') throw new Error(found.why);
    const root3 = Math.sqrt(3);
    // Correlations: meter 0.7; drift, weather and reflections 0.5; calibrator and sensor cancel; the rest is set anew.
    const both = (u: number, correlation: number): number => 2 * u ** 2 * (1 - correlation);
    const pooled = (0.1 / root3) * (2.776 / 1.96);
    const variance =
      both(1, 0.7) +
      both(0.5 / root3, 0.5) * 2 +
      both(0.05 / root3, 0) +
      both((0.02 * 20) / Math.LN10 / 0.5 / root3, 0) +
      both(0.6 / root3, 0) +
      both(0.46 / root3, 0) +
      both(1 / root3, 0.5) +
      both((0.5 * 0.25) / root3, 0) +
      both(pooled, 0);
    expect(found.differenceDb).toBeCloseTo(-6, 9);
    expect(found.budget.unroundedDb).toBeCloseTo(2 * Math.sqrt(variance), 9);
    expect(found.finding).toBe('quieter');
    expect(found.unshared).toEqual(['stand']);
  });

  test('is known better where the stand stayed, and worse on another day with another meter', () => {
    const a = runsOf([90.1, 90, 89.9]);
    const expandedOf = (b: typeof a, wish = apart): number => {
      const found = partDifference({ a, b }, wish);
      return found.state === 'difference' ? found.expandedDb : Number.NaN;
    };
    const b = runsOf([84.1, 84, 83.9]);
    const later = b.map((one) => ({ ...one, at: one.at.replace('11-30', '12-02') }));
    const { meter } = runsOf([84])[0]?.run ?? {};
    if (meter === undefined) throw new Error('no meter');
    const other = runsOf([84.1, 84, 83.9], { meter: { ...meter, serialNumber: 'BKL-8' } });
    expect(expandedOf(b, untouched)).toBeLessThan(expandedOf(b));
    expect(expandedOf(later)).toBeGreaterThan(expandedOf(b));
    expect(expandedOf(other)).toBeGreaterThan(expandedOf(later));
    const found = partDifference({ a, b: later }, untouched);
    // A stand does not stay over night, whoever says so.
    expect(found).toMatchObject({ unshared: ['day', 'stand'] });
  });

  test.each<[string, Partial<WorkshopRun>]>([
    ['speeds-differ', { speed: { from: 'sensor', meanRpm: 4210 } }],
    ['other-target', { targetSpeedRpm: 5000 }],
    ['speed-known-once', { speed: { from: 'none', meanRpm: null } }],
    ['other-source', { source: 'waveform' }],
    ['no-runs', { flaws: ['OVERLOAD'] }],
  ])('is refused for %s', (why, changes) => {
    const found = partDifference({ a: runsOf([90, 90]), b: runsOf([84, 84], changes) }, apart);
    expect(found).toEqual({ state: 'refused', why });
  });

  test('goes by the level of the hold where a slow meter can have missed the maximum', () => {
    const a = runsOf([90, 90, 90], { shortfallDb: 17, holdLevelDb: 88 });
    const b = runsOf([80, 80, 80], { shortfallDb: 17, holdLevelDb: 82 });
    expect(partDifference({ a, b }, apart)).toMatchObject({ quantity: 'hold', differenceDb: -6 });
  });

  test('shows each third octave that both have, calibrated or of one day', () => {
    const bands = (levelDb: number) => [
      { nominalHz: 100, levelDb },
      { nominalHz: 1000, levelDb: levelDb - 10 },
    ];
    const a = runsOf([90, 90], { thirdOctave: bands(-20) });
    const b = runsOf([86, 86], { thirdOctave: [{ nominalHz: 100, levelDb: -26 }] });
    expect(partDifference({ a, b }, apart)).toMatchObject({
      thirdOctave: [{ nominalHz: 100, differenceDb: -6 }],
    });
    const later = b.map((one) => ({ ...one, at: one.at.replace('11-30', '12-02') }));
    expect(partDifference({ a, b: later }, apart)).toMatchObject({ thirdOctave: null });
    expect(partDifference({ a: runsOf([90]), b }, apart)).toMatchObject({ thirdOctave: null });
  });

  test('of equal parts is not distinguishable in about 95 of 100 workshops (seeded)', () => {
    const random = chance(3);
    const rounds = 700;
    let alike = 0;
    for (let round = 0; round < rounds; round += 1) {
      const { a, b } = equalParts(random);
      const found = partDifference({ a: runsOf(a), b: runsOf(b) }, apart);
      if (found.state !== 'difference') throw new Error(found.why);
      if (found.finding === 'not-distinguishable') alike += 1;
    }
    expect(alike / rounds).toBeGreaterThan(0.935);
    expect(alike / rounds).toBeLessThan(0.98);
  });
});

/** Two parts of the same level, each measured three times with errors drawn as the budget says, shared as far as it says. */
function equalParts(random: () => number): { readonly a: number[]; readonly b: number[] } {
  const shared: readonly (readonly [u: number, correlation: number])[] = [
    [1, 0.7],
    [0.4 / Math.sqrt(3), 1],
    [0.15, 1],
    [0.5 / Math.sqrt(3), 0.5],
    [0.5 / Math.sqrt(3), 0.5],
    [0.05 / Math.sqrt(3), 0],
    [(0.02 * 20) / Math.LN10 / 0.5 / Math.sqrt(3), 0],
    [0.6 / Math.sqrt(3), 0],
    [0.46 / Math.sqrt(3), 0],
    [1 / Math.sqrt(3), 0.5],
    [(0.5 * 0.25) / Math.sqrt(3), 0],
  ];
  let [a, b] = [86, 86];
  for (const [u, correlation] of shared) {
    const common = Math.sqrt(correlation) * normalBy(random);
    const own = Math.sqrt(1 - correlation);
    a += u * (common + own * normalBy(random));
    b += u * (common + own * normalBy(random));
  }
  const scatterDb = 0.4;
  const three = (level: number): number[] => [0, 1, 2].map(() => level + scatterDb * normalBy(random));
  return { a: three(a), b: three(b) };
}

describe('what a decibel costs', () => {
  const quieterBy = (levelDb: number) =>
    partDifference({ a: runsOf([90, 90, 90]), b: runsOf([levelDb, levelDb, levelDb]) }, apart);

  test('is told of parts that are really quieter and whose price is known, the cheapest first', () => {
    const priced = bestValue([
      { partId: 'stock', costRupiah: null, difference: null },
      { partId: 'dear', costRupiah: 900_000, difference: quieterBy(81) },
      { partId: 'cheap', costRupiah: 200_000, difference: quieterBy(86) },
      { partId: 'unpriced', costRupiah: null, difference: quieterBy(80) },
      { partId: 'no-gain', costRupiah: 10, difference: quieterBy(89.9) },
      { partId: 'louder', costRupiah: 10, difference: quieterBy(99) },
    ]);
    expect(priced.map(({ partId, rupiahPerDb }) => [partId, Math.round(rupiahPerDb)])).toEqual([
      ['cheap', 50_000],
      ['dear', 100_000],
    ]);
  });
});
