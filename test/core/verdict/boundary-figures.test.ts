import { describe, expect, test } from 'vitest';
import { judged, series, vehicle } from '../../support/judged-evidence.ts';
import { rideRun } from '../../support/ride-builder.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';
import { method, released, ridden, rounded, sounding, thrice } from './boundary-sessions.ts';

const flat = (...levels: readonly number[]) => ({ series: [series(levels)] });

describe('the test vectors of the domain notes: 91.4, 92.6 and 93.3 dB', () => {
  test.each([
    ['un-r41-04-stationary', [91.4, 92.6, 93.3], 92],
    ['eec-97-24-r41-03-stationary', [91.4, 92.6, 93.3], 93],
    ['un-r41-04-stationary', [91, 92, 93.1], null],
  ])('by %s %j report %s dB', (id, levels, expected) => {
    const found = judged({ ...flat(...levels), profile: shippedProfile(id) });
    expect(found.result?.reportedDb ?? null).toBe(expected);
  });

  test.each([
    [5000, 3750],
    [6500, 3750],
    [7500, 3750],
    [8000, 4000],
  ])('by UN R51 S = %d aims at %d rpm', (ratedSpeedRpm, target) => {
    const profile = shippedProfile('un-r51-03-stationary', 'M1');
    expect(judged({ profile, vehicle: vehicle({ ratedSpeedRpm }) }).targetSpeedRpm).toBe(target);
  });
});

describe('decision 4: rounding once per stage, half up, or floor where the profile says so', () => {
  test.each([
    [80.05, 80.1],
    [80.04, 80],
    [80.15, 80.2],
  ])('a reading of %d dB is noted as %d dB', (levelDb, notedDb) => {
    const [first] = judged(thrice(rideRun(levelDb))).series;
    expect(first?.runs.map((run) => run.notedDb)).toEqual([notedDb, notedDb, notedDb]);
  });

  test.each([
    ['half-up', [92.4, 92.5, 92.6], 92.5, 93],
    ['floor', [92.4, 92.5, 92.6], 92.5, 92],
    ['half-up', [92.4, 92.5, 92.5], 277.4 / 3, 92],
    ['floor', [92.9, 92.9, 92.9], 92.9, 92],
    ['floor', [93, 93, 93], 93, 93],
  ] as const)('%s of %j dB: %d dB is reported as %d dB', (mode, levels, unroundedDb, reportedDb) => {
    const { result } = judged({ ...flat(...levels), ...method(rounded(0, mode)) });
    expect(result?.unroundedDb).toBeCloseTo(unroundedDb, 12);
    expect(result?.reportedDb).toBe(reportedDb);
  });

  test('the aggregate is formed from the noted readings: 92.45 dB thrice is 92.5, and that is 93', () => {
    expect(judged(flat(92.45, 92.45, 92.45)).result).toEqual({ unroundedDb: 92.5, reportedDb: 93 });
  });
});

test('decision 6: the first three that fit end the series', () => {
  const [first] = judged(flat(90, 92.1, 93, 94.1, 92)).series;
  expect(first).toMatchObject({ countedRuns: [2, 3, 4], spreadDb: 2, reportedDb: 93 });
});

test.each([
  [2.4, 92],
  [2.42, 94],
  [4.68, 94],
  [4.7, 92],
])('decision 7: a pop of 94 dB at %d s, window 2.42 to 4.68 s, gives %d dB', (at, reportedDb) => {
  expect(judged(sounding((time) => (time === at ? 94 : 92))).result?.reportedDb).toBe(reportedDb);
});

test.each([
  [2.48, false],
  [2.5, false],
  [2.52, true],
])(
  'decision 10: a fall of 2500 rpm in %d s is told as soft where the profile has no number: %s',
  (seconds, isTold) => {
    const { series: all } = judged(ridden(released(seconds)));
    expect(all[0]?.runs[0]?.reasons.map((one) => `${one.code} ${one.effect}`)).toEqual(
      isTold ? ['SOFT_RELEASE warns'] : [],
    );
  },
);

test.each([
  [4000, null, 3000],
  [5000, null, 3750],
  [5001, null, 2500.5],
  [8000, null, 4000],
  [8000, 4000, 4000],
  [8000, 3999, 3799.05],
])(
  'decisions 1 and 21: S = %d and at most %s rpm at rest aim at %d rpm',
  (ratedSpeedRpm, highest, target) => {
    const own = vehicle({ ratedSpeedRpm, maximumSpeedAtRestRpm: highest });
    expect(judged({ vehicle: own }).targetSpeedRpm).toBe(target);
  },
);
