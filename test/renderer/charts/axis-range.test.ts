import { describe, expect, test } from 'vitest';
import { levelRange, speedRange, timeRange } from '../../../renderer/charts/axis-range.ts';

describe('the axes stand still while a run grows', () => {
  test('time grows only in steps of five seconds and shows ten at least', () => {
    expect(timeRange(0)).toEqual([0, 10]);
    expect(timeRange(9.4)).toEqual([0, 10]);
    expect(timeRange(9.6)).toEqual([0, 15]);
    expect(timeRange(14.4)).toEqual([0, 15]);
  });

  test('levels between forty and a hundred decibels use one fixed axis', () => {
    expect(levelRange([])).toEqual([40, 100]);
    expect(levelRange([48, null, undefined, 97.9])).toEqual([40, 100]);
  });

  test('very quiet and very loud levels widen it by whole tens', () => {
    expect(levelRange([31])).toEqual([20, 100]);
    expect(levelRange([113.2])).toEqual([40, 120]);
  });

  test('the speed axis always shows the whole window and every speed', () => {
    expect(speedRange([], 4200)).toEqual([0, 6000]);
    expect(speedRange([9000], 4200)).toEqual([0, 10_000]);
    expect(speedRange([], 0)).toEqual([0, 1000]);
  });
});
