import { describe, expect, test } from 'vitest';
import { absentRow, boundRow, isReached, ratioRow } from './bench-row.ts';
import type { Standing } from './take-turns.ts';

function standing(processorSeconds: number, seconds = processorSeconds): Standing {
  return { name: 'peer', processorSeconds, seconds, levels: [] };
}

const terms = { work: 'bands', mostRatio: 0.7, levelDifferenceDb: 0.01, sameWorkDb: 0.1 };

describe('a bound', () => {
  test.each([
    ['at most', 0.7, 0.7, true],
    ['at most', 0.7001, 0.7, false],
    ['at least', 200, 200, true],
    ['at least', 199.9, 200, false],
    ['below', 200, 200, false],
    ['below', 199.9, 200, true],
  ] as const)('%s: %d against %d is %s', (bound, figure, value, expected) => {
    expect(isReached(figure, { bound, value })).toBe(expected);
  });

  test.each([NaN, Infinity, -Infinity])('is never reached by %d', (figure) => {
    for (const bound of ['at most', 'at least', 'below'] as const)
      expect(isReached(figure, { bound, value: 1 })).toBe(false);
  });

  test('is told with its figure', () => {
    const row = boundRow({
      work: 'run',
      against: 'a bound',
      figure: 61,
      unit: 'ms',
      wanted: { bound: 'at most', value: 50 },
    });
    expect(row).toMatchObject({ verdict: 'NOT reached', ownMs: null, againstMs: null });
  });
});

describe('the ratio to a peer', () => {
  test('is that of processor times; the clock on the wall is told beside it', () => {
    expect(ratioRow(standing(0.06, 0.3), standing(0.1, 0.2), terms)).toMatchObject({
      ownMs: 60,
      againstMs: 100,
      figure: expect.closeTo(0.6, 12),
      figureByClock: expect.closeTo(1.5, 12),
      verdict: 'reached',
    });
  });

  test('above the bound is not reached', () => {
    expect(ratioRow(standing(0.071), standing(0.1), terms).verdict).toBe('NOT reached');
  });

  test.each([0.11, Infinity, NaN])('does not count where levels differ by %d dB', (levelDifferenceDb) => {
    const row = ratioRow(standing(0.01), standing(0.1), { ...terms, levelDifferenceDb });
    expect(row.verdict).toBe('NOT THE SAME WORK');
  });

  test('without a bound is for information, but still of the same work', () => {
    const free = { ...terms, mostRatio: null };
    expect(ratioRow(standing(5), standing(1), free)).toMatchObject({
      verdict: 'for information',
      wanted: null,
    });
    expect(ratioRow(standing(5), standing(1), { ...free, levelDifferenceDb: 9 }).verdict).toBe(
      'NOT THE SAME WORK',
    );
  });

  test('to an absent peer is not told and never reached', () => {
    expect(absentRow('bands', standing(0.1), 'SciPy', 0.35)).toMatchObject({
      against: 'SciPy',
      figure: null,
      againstMs: null,
      verdict: 'not compared',
    });
  });
});
