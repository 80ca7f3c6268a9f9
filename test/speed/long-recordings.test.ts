import { describe, expect, test } from 'vitest';
import {
  LONG_MINUTES,
  longRows,
  type LongStanding,
  problemWithSpace,
  slopeDeviation,
} from './long-recordings.ts';

/** Standings of 1, 10 and 60 min that take these seconds of the processor, twice that by the clock. */
function standings(seconds: readonly number[], residentMib = 120): LongStanding[] {
  return seconds.map((processorSeconds, place) => ({
    minutes: LONG_MINUTES[place] ?? 0,
    seconds: 2 * processorSeconds,
    processorSeconds,
    residentMib,
  }));
}

describe('time against length', () => {
  test('on a straight line has one slope, however long the program takes to start', () => {
    expect(slopeDeviation(standings([7 + 2, 7 + 20, 7 + 120]), (one) => one.processorSeconds)).toBeCloseTo(
      0,
      9,
    );
  });

  test('that grows faster in the second stretch deviates by as much', () => {
    expect(slopeDeviation(standings([2, 20, 20 + 50 * 2.3]), (one) => one.processorSeconds)).toBeCloseTo(
      15,
      9,
    );
  });

  test('that grows slower deviates too', () => {
    expect(slopeDeviation(standings([2, 20, 20 + 50 * 1.6]), (one) => one.processorSeconds)).toBeCloseTo(
      20,
      9,
    );
  });

  test.each([
    [[2, 20, 120], 'reached'],
    [[2, 20, 140], 'NOT reached'],
    [[2, 20], 'NOT reached'],
  ] as const)('of %j is %s', (seconds, verdict) => {
    expect(longRows(standings(seconds)).at(-1)?.verdict).toBe(verdict);
  });

  test('is judged by the time of the processor', () => {
    const [one, ten, sixty] = standings([2, 20, 120]);
    if (one === undefined || ten === undefined || sixty === undefined) throw new Error('three lengths');
    const burdened = [one, ten, { ...sixty, seconds: 900 }];
    expect(longRows(burdened).at(-1)).toMatchObject({ verdict: 'reached' });
    expect(longRows(burdened).at(-1)?.figureByClock).toBeGreaterThan(100);
  });
});

test('memory of 200 MiB and more is not reached', () => {
  const verdicts = (residentMib: number): string[] =>
    longRows(standings([2, 20, 120], residentMib))
      .slice(0, 3)
      .map(({ verdict }) => verdict);
  expect(verdicts(199)).toEqual(['reached', 'reached', 'reached']);
  expect(verdicts(200)).toEqual(['NOT reached', 'NOT reached', 'NOT reached']);
});

describe('the disk', () => {
  test('with room for 71 min and half a GiB more takes the recordings', () => {
    expect(problemWithSpace(71 * 60 * 96_000 * 3 + 2 ** 29)).toBeNull();
  });

  test('without it is told, and how much would do', () => {
    const problem = problemWithSpace(2 ** 30);
    expect(problem).toContain('need 1.6 GiB');
    expect(problem).toContain('1.0 GiB are free');
  });
});
