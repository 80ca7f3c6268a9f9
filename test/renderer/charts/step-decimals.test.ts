import { describe, expect, test } from 'vitest';
import { stepDecimals } from '../../../renderer/charts/step-decimals.ts';

describe('the decimals of an axis', () => {
  test.each([
    [10, 0],
    [5, 0],
    [2.5, 1],
    [1, 0],
    [0.5, 1],
    [0.25, 2],
    [0.1, 1],
    [0.05, 2],
    [0.001, 3],
    [0.000_25, 3],
  ])('of steps of %d are %i, so that no label is rounded to another place', (step, decimals) => {
    expect(stepDecimals(step)).toBe(decimals);
  });
});
