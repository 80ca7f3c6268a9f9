import { describe, expect, test } from 'vitest';
import { decide, type DecisionRule } from '#core/verdict/decide.ts';
import type { Verdict } from '#core/verdict/test-judgement.ts';

function outcome(rule: DecisionRule, reportedDb: number, uncertaintyDb: number | null = 2, maximumDb = 95) {
  return decide({ rule, reportedDb, maximumDb, expandedUncertaintyDb: uncertaintyDb });
}

describe('a decision against a limit of 95 dB with U = 2 dB', () => {
  test.each<[number, Verdict]>([
    [94.9, 'pass'],
    [94.99, 'pass'],
    [95, 'pass'],
    [95.01, 'fail'],
    [95.1, 'fail'],
  ])('simple: %d dB is %s', (level, expected) => {
    expect(outcome('simple', level)).toBe(expected);
  });

  test.each<[number, Verdict]>([
    [92.9, 'pass'],
    [93, 'pass'],
    [93.01, 'fail'],
    [93.1, 'fail'],
    [95, 'fail'],
    [97.1, 'fail'],
  ])('guarded: %d dB is %s', (level, expected) => {
    expect(outcome('guarded', level)).toBe(expected);
  });

  test.each<[number, Verdict]>([
    [92.9, 'pass'],
    [92.99, 'pass'],
    [93, 'conditional_pass'],
    [93.01, 'conditional_pass'],
    [94.99, 'conditional_pass'],
    [95, 'conditional_pass'],
    [95.01, 'conditional_fail'],
    [96.99, 'conditional_fail'],
    [97, 'conditional_fail'],
    [97.01, 'fail'],
  ])('four-way: %d dB is %s', (level, expected) => {
    expect(outcome('four-way', level)).toBe(expected);
  });
});

describe('the edges of a decision', () => {
  test.each<[DecisionRule, number, Verdict]>([
    ['simple', 80.1, 'pass'],
    ['simple', 80.2, 'fail'],
    ['guarded', 79.9, 'pass'],
    ['guarded', 80, 'fail'],
    ['four-way', 79.8, 'pass'],
    ['four-way', 79.9, 'conditional_pass'],
    ['four-way', 80.1, 'conditional_pass'],
    ['four-way', 80.2, 'conditional_fail'],
    ['four-way', 80.3, 'conditional_fail'],
    ['four-way', 80.4, 'fail'],
  ])(
    'are those of decimal figures: %s, %d dB against 80.1 dB with U = 0.2 dB is %s',
    (rule, level, expected) => {
      expect([80.1 - 0.2 < 79.9, 80.1 + 0.2 < 80.3]).toEqual([true, false]);
      expect(outcome(rule, level, 0.2, 80.1)).toBe(expected);
    },
  );

  test.each<[DecisionRule, number, Verdict]>([
    ['guarded', 92, 'pass'],
    ['guarded', 92.1, 'fail'],
    ['four-way', 91.9, 'pass'],
    ['four-way', 92, 'conditional_pass'],
    ['four-way', 98, 'conditional_fail'],
    ['four-way', 98.1, 'fail'],
  ])('move with U: %s, %d dB with U = 3 dB is %s', (rule, level, expected) => {
    expect(outcome(rule, level, 3)).toBe(expected);
  });

  test('with U = 0 the guarded rule is the simple one, and the limit itself passes only under conditions in four ways', () => {
    expect([outcome('guarded', 95, 0), outcome('guarded', 95.1, 0)]).toEqual(['pass', 'fail']);
    expect([outcome('four-way', 94.9, 0), outcome('four-way', 95, 0), outcome('four-way', 95.1, 0)]).toEqual([
      'pass',
      'conditional_pass',
      'fail',
    ]);
  });
});

describe('an uncertainty that is missing', () => {
  test.each<DecisionRule>(['guarded', 'four-way'])(
    'never passes under the %s rule, however low the level',
    (rule) => {
      for (const level of [0, 50, 92.9, 95, 200]) expect(outcome(rule, level, null)).toBe('invalid');
    },
  );

  test('is not missed by the simple rule', () => {
    expect([outcome('simple', 95, null), outcome('simple', 95.1, null)]).toEqual(['pass', 'fail']);
  });
});
