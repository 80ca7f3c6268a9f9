import { describe, expect, test } from 'vitest';
import { decide, type DecisionRule } from '#core/verdict/decide.ts';

function outcome(rule: DecisionRule, reportedDb: number, uncertaintyDb: number | null = 2, maximumDb = 95) {
  return decide({ rule, reportedDb, maximumDb, expandedUncertaintyDb: uncertaintyDb });
}

describe('a decision against a limit of 95 dB with U = 2 dB', () => {
  test.each([
    [94.99, 'pass'],
    [95, 'pass'],
    [95.01, 'fail'],
  ])('simple: %d dB is %s', (level, expected) => {
    expect(outcome('simple', level)).toBe(expected);
  });

  test.each([
    [93, 'pass'],
    [93.01, 'fail'],
    [95, 'fail'],
  ])('guarded: %d dB is %s', (level, expected) => {
    expect(outcome('guarded', level)).toBe(expected);
  });

  test.each([
    [92.99, 'pass'],
    [93, 'conditional_pass'],
    [95, 'conditional_pass'],
    [95.01, 'conditional_fail'],
    [97, 'conditional_fail'],
    [97.01, 'fail'],
  ])('four-way: %d dB is %s', (level, expected) => {
    expect(outcome('four-way', level)).toBe(expected);
  });

  test('the edges are those of decimal figures', () => {
    expect(80.1 - 0.2 < 79.9).toBe(true);
    expect(outcome('guarded', 79.9, 0.2, 80.1)).toBe('pass');
    expect(outcome('four-way', 79.9, 0.2, 80.1)).toBe('conditional_pass');
  });

  test('a rule that needs U and has none never passes; the simple rule needs none', () => {
    expect(outcome('guarded', 50, null)).toBe('invalid');
    expect(outcome('four-way', 50, null)).toBe('invalid');
    expect(outcome('simple', 95, null)).toBe('pass');
  });
});
