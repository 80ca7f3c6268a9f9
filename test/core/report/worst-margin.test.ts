import { describe, expect, test } from 'vitest';
import { checkAnswer, checkFigure, type CheckResult } from '#core/conformance/check.ts';
import { type WorstMargin, worstMargins } from '#core/report/worst-margin.ts';

function check(
  measured: number | null,
  below: number | null,
  above: number | null,
  source = 'goal',
): CheckResult {
  return checkFigure({
    subject: String(measured),
    clause: '',
    sampleRateHz: null,
    expected: 0,
    measured,
    unit: 'dB',
    tolerance: { below, above, source },
  });
}

function worstMargin(results: readonly CheckResult[]): WorstMargin {
  const [first, ...others] = worstMargins(results);
  if (first === undefined || others.length > 0) throw new Error('There is not one source of limits.');
  return first;
}

describe('the worst margin of a group', () => {
  test('is the largest share of a tolerance, whatever the tolerance', () => {
    const { used, room } = worstMargin([check(0.04, -0.05, 0.05), check(-0.5, -1, 1), check(0.3, -1, 1)]);
    expect(used?.share).toBeCloseTo(0.8, 9);
    expect(used?.check.subject).toBe('0.04');
    expect(room).toBeNull();
  });

  test('is that of the nearer limit where the two sides differ', () => {
    expect(worstMargin([check(0.6, -1.8, 0.8)]).used?.share).toBeCloseTo(0.75, 9);
    expect(worstMargin([check(-0.9, -1.8, 0.8)]).used?.share).toBeCloseTo(0.5, 9);
  });

  test('counts from the middle where no deviation at all is a limit', () => {
    expect(worstMargin([check(0.1, 0, 2)]).used?.share).toBeCloseTo(0.9, 9);
    expect(worstMargin([check(1.5, 0, 2)]).used?.share).toBeCloseTo(0.5, 9);
  });

  test('on one side is the smallest distance to the limit', () => {
    const { used, room } = worstMargin([check(-5, null, 0), check(-0.25, null, 0), check(3, 0, null)]);
    expect(used).toBeNull();
    expect(room?.distance).toBe(0.25);
  });

  test('is beyond the limit for a check that failed', () => {
    expect(worstMargin([check(0.06, -0.05, 0.05)]).used?.share).toBeGreaterThan(1);
    expect(worstMargin([check(0.5, null, 0)]).room?.distance).toBe(-0.5);
  });

  test('is told apart for each source of limits', () => {
    const margins = worstMargins([check(0.04, -0.05, 0.05), check(0.04, -1, 1, 'class 1')]);
    expect(margins.map(({ source, used }) => [source, used?.share.toFixed(2)])).toEqual([
      ['goal', '0.80'],
      ['class 1', '0.04'],
    ]);
  });

  test('is none for answers, for no figure and for no checks', () => {
    const answer = { subject: '', clause: '', sampleRateHz: null, expected: 1, measured: 1, unit: '' };
    expect(worstMargins([checkAnswer(answer), check(null, -1, 1)])).toEqual([]);
    expect(worstMargins([])).toEqual([]);
  });
});
