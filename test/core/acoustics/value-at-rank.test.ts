import { expect, test } from 'vitest';
import { valueAtRank } from '#core/acoustics/value-at-rank.ts';
import { uniformNumbers } from './signals.ts';

test('a value at a rank is the one that sorting puts there, equal values included', () => {
  const next = uniformNumbers(3);
  for (let length = 1; length < 60; length += 1) {
    const values = Float64Array.from({ length }, () => Math.floor(20 * next()));
    const sorted = values.toSorted();
    for (let rank = 0; rank < length; rank += 1) expect(valueAtRank(values.slice(), rank)).toBe(sorted[rank]);
  }
});

test('a rank that is not there is an error', () => {
  expect(() => valueAtRank(new Float64Array(3), 3)).toThrow(RangeError);
  expect(() => valueAtRank(new Float64Array(0), 0)).toThrow(RangeError);
});
