import { describe, expect, test } from 'vitest';
import { farRun } from '#core/procedure/far-run.ts';
import { judged, series } from '../../support/judged-evidence.ts';
import { buildRunJudgement } from '../../support/test-record-builder.ts';

const farOf = (readings: readonly number[], spreadDb: number | null = 2) =>
  farRun(
    readings.map((notedDb, index) => buildRunJudgement(index + 1, {}, { notedDb })),
    spreadDb,
  );

describe('a run that lies far from the others', () => {
  test.each([
    ['of three, by more than the spread allows', [90, 92.1, 89.9], { number: 2, gapDb: 2.1 }],
    ['of three, below', [90, 87.9, 90.2], { number: 2, gapDb: 2.1 }],
    // Dixon: 2.0 of 2.3 is 0.870, above 0.829.
    ['of four, by Dixon', [90, 90.3, 92.3, 90.1], { number: 3, gapDb: 2 }],
    // 2.0 of 2.8 is 0.714, above 0.710.
    ['of five, by Dixon', [90, 90.8, 90.4, 90.2, 92.8], { number: 5, gapDb: 2 }],
  ])('is found %s', (_, readings, expected) => {
    expect(farOf(readings)).toEqual(expected);
  });

  test.each([
    ['of three, at the spread itself', [90, 92, 89.9]],
    // 2.0 of 2.5 is 0.8, below 0.829.
    ['of four, below Dixon\u2019s ratio', [90, 90.5, 92.5, 90.1]],
    // 2.0 of 2.9 is 0.69, below 0.710.
    ['of five, below Dixon\u2019s ratio', [90, 90.9, 90.4, 90.2, 92.9]],
    ['of four equal ones but a step of the display', [90, 90, 90, 90.1]],
    ['of two', [90, 95]],
    ['of none', []],
  ])('is not found %s', (_, readings) => {
    expect(farOf(readings)).toBeNull();
  });

  test('of three is not looked for where the profile leaves the spread open', () => {
    expect(farOf([90, 95, 90], null)).toBeNull();
  });

  test('is told with its distance and never removed', () => {
    const found = judged({ series: [series([90, 90.3, 92.2, 90.3, 90.4])] });
    expect(found.reasons).toMatchObject([
      { code: 'RUN_FAR_OFF', place: 'series', effect: 'warns', measured: 1.8, unit: 'dB', detail: '3' },
    ]);
    expect(found.series[0]?.runs.every(({ valid }) => valid)).toBe(true);
    // The first three consecutive runs within 2 dB of each other begin with the second.
    expect(found.series[0]?.countedRuns).toEqual([2, 3, 4]);
  });
});
