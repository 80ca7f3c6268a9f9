import { describe, expect, test } from 'vitest';
import { normalBelow } from '#core/workshop/normal-distribution.ts';
import { chanceOf, preCheck, type PreCheckBasis, zoneOf } from '#core/workshop/pre-check.ts';
import { runFlaws } from '#core/workshop/workshop-run.ts';
import { chance, normalBy, workshopRun } from './workshop-samples.ts';

const basis: PreCheckBasis = {
  maximumDb: 90,
  runs: [86.1, 86, 85.9].map((LAFmaxDb) => workshopRun({ LAFmaxDb })),
  declaredAccuracyDb: null,
  passport: () => null,
};

describe('the normal distribution', () => {
  test.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [-1.959963984540054, 0.025],
    [1.6448536269514722, 0.95],
    [3, 0.9986501019683699],
  ])('lies at or below %f with the tabulated share', (value, share) => {
    expect(normalBelow(value)).toBeCloseTo(share, 12);
  });

  test('ends at 0 and 1, and what is no number has no share', () => {
    expect([normalBelow(-Infinity), normalBelow(-40), normalBelow(40)]).toEqual([0, 0, 1]);
    expect(normalBelow(Number.NaN)).toBeNaN();
  });
});

describe('the zone of a motorcycle', () => {
  test('lies where the chance of the reference meter says, by arithmetic of its own', () => {
    const found = preCheck(basis);
    if (found.state !== 'zone') throw new Error(found.why);
    // Class 2 in a yard, calibrator checked, metrology 5.4, with reference meter, another day and speed sensor besides.
    const root3 = Math.sqrt(3);
    const squares = [
      1,
      0.4 / root3,
      0.15,
      0.5 / root3,
      0.5 / root3,
      0.05 / root3,
      0.45,
      (0.02 * 20) / Math.LN10 / 0.5 / root3,
      0.6 / root3,
      0.46 / root3,
      1 / root3,
      (0.5 * 0.25) / root3,
      (2 * 0.25) / root3,
      // Scatter 0.1 dB of three runs: as their mean, and larger by Student's t for two degrees of freedom.
      (0.1 / root3) * (4.303 / 1.96),
      0.5,
    ].map((u) => u ** 2);
    const combined = Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
    expect(found.combinedDb).toBeCloseTo(combined, 9);
    expect(found.chance.low).toBe(found.chance.high);
    expect(found.chance.high).toBeCloseTo(normalBelow(4 / combined), 9);
    expect(found.zone).toBe('likely-below');
  });

  test('has the chance that drawing every line of its budget shows (seeded)', () => {
    const found = preCheck({ ...basis, maximumDb: 87 });
    if (found.state !== 'zone') throw new Error(found.why);
    const random = chance(7);
    const draws = 40_000;
    let within = 0;
    for (let draw = 0; draw < draws; draw += 1) {
      let level = found.expectedDb;
      for (const line of found.lines) {
        const u = line.standardUncertaintyDb * line.fewRunsFactor;
        const isRectangular = line.distribution === 'rectangular';
        level += isRectangular ? (2 * random() - 1) * u * Math.sqrt(3) : normalBy(random) * u;
      }
      if (level <= 87) within += 1;
    }
    expect(Math.abs(within / draws - found.chance.high)).toBeLessThan(0.012);
  });

  test('is too close at the limit itself and certain far from it', () => {
    expect(preCheck({ ...basis, maximumDb: 86 })).toMatchObject({ zone: 'too-close' });
    expect(preCheck({ ...basis, maximumDb: 100 })).toMatchObject({ zone: 'likely-below' });
    expect(preCheck({ ...basis, maximumDb: 78 })).toMatchObject({ zone: 'likely-above' });
  });

  test.each(runFlaws)('is none after a run with %s, whatever its figures and those before it', (flaw) => {
    for (const LAFmaxDb of [40, 86, 140]) {
      const runs = [...basis.runs, workshopRun({ LAFmaxDb, flaws: [flaw] })];
      expect(preCheck({ ...basis, runs })).toEqual({ state: 'none', why: 'run-flawed', flaw });
    }
  });

  test('is none without limit, run, calibration or a figure', () => {
    const uncalibrated = { state: 'none', by: '', at: null } as const;
    expect(preCheck({ ...basis, maximumDb: null })).toMatchObject({ why: 'no-limit' });
    expect(preCheck({ ...basis, runs: [] })).toMatchObject({ why: 'no-run' });
    expect(preCheck({ ...basis, runs: [workshopRun({ calibration: uncalibrated })] })).toMatchObject({
      why: 'uncalibrated',
    });
    expect(preCheck({ ...basis, runs: [workshopRun({ LAFmaxDb: null })] })).toMatchObject({
      why: 'run-flawed',
    });
    expect(preCheck({ ...basis, maximumDb: Number.NaN })).toMatchObject({ why: 'not-a-number' });
    expect(preCheck({ ...basis, passport: () => 'out-of-range' })).toMatchObject({
      why: 'passport-out-of-range',
    });
  });

  test('goes by a passport in place of calibration, from what the reference would show', () => {
    const runs = [workshopRun({ calibration: { state: 'none', by: '', at: null } })];
    const passport = {
      referenceDb: 84,
      differenceDb: 2,
      standardUncertaintyDb: 0.3,
      fewPairsFactor: 1.4,
      ageDays: 30,
    };
    const found = preCheck({ ...basis, runs, passport: () => passport });
    expect(found).toMatchObject({ state: 'zone', shownDb: 86, expectedDb: 84 });
    if (found.state !== 'zone') return;
    expect(found.lines.map(({ name }) => name)).not.toContain('meter');
    expect(found.lines.find(({ name }) => name === 'passport')).toMatchObject({
      standardUncertaintyDb: 0.3,
      fewRunsFactor: 1.4,
    });
  });

  test('never calls a slow meter safe by what it may have missed, and shows both ends of the chance', () => {
    const runs = [workshopRun({ LAFmaxDb: 80, shortfallDb: 17 })];
    const found = preCheck({ ...basis, runs });
    expect(found).toMatchObject({ state: 'zone', zone: 'too-close' });
    if (found.state !== 'zone') return;
    expect(found.chance.high).toBeGreaterThan(0.99);
    expect(found.chance.low).toBeLessThan(0.05);
  });
});

describe('more uncertainty', () => {
  test('never makes a zone surer (seeded)', () => {
    const random = chance(11);
    for (let round = 0; round < 600; round += 1) {
      const figures = {
        expectedDb: 70 + 30 * random(),
        maximumDb: 70 + 30 * random(),
        combinedDb: 0.1 + 3 * random(),
        shortfallDb: random() < 0.5 ? 0 : 10 * random(),
      };
      const before = chanceOf(figures);
      const after = chanceOf({
        ...figures,
        combinedDb: figures.combinedDb + 3 * random(),
        shortfallDb: figures.shortfallDb + 5 * random(),
      });
      if (before === null || after === null) throw new Error('a chance was lost');
      const [was, is] = [zoneOf(before), zoneOf(after)];
      expect(['too-close', was]).toContain(is);
    }
  });

  test('comes with few runs, a rev counter, an unknown meter and an old certificate', () => {
    const combinedOf = (changes: Parameters<typeof workshopRun>[0], count = 3): number => {
      const runs = [86.1, 86, 85.9].slice(0, count).map((LAFmaxDb) => workshopRun({ LAFmaxDb, ...changes }));
      const found = preCheck({ ...basis, runs });
      return found.state === 'zone' ? found.combinedDb : Number.NaN;
    };
    const usual = combinedOf({});
    const { meter } = workshopRun();
    expect(combinedOf({}, 1)).toBeGreaterThan(usual);
    expect(combinedOf({ speed: { from: 'none', meanRpm: null } })).toBeGreaterThan(usual);
    expect(combinedOf({ meter: { ...meter, class: null } })).toBeGreaterThan(usual);
    expect(combinedOf({ calibration: { state: 'certified', by: 'LK-1', at: '2026-01-01' } })).toBeGreaterThan(
      usual,
    );
    expect(combinedOf({ meter: { ...meter, class: 1 } })).toBeLessThan(usual);
  });
});
