import { describe, expect, test } from 'vitest';
import { curveDifference } from '#core/acoustics/curve-difference.ts';
import { firingOrder, frequencyOfOrder, orderOfFrequency } from '#core/acoustics/firing-frequency.ts';
import { harmonicLevels } from '#core/acoustics/harmonic-levels.ts';

describe('the firing of an engine', () => {
  test.each([
    [1, 4, 0.5],
    [2, 4, 1],
    [4, 4, 2],
    [1, 2, 1],
  ] as const)('with %d cylinders and %d strokes is at order %d', (cylinders, strokes, order) => {
    expect(firingOrder({ cylinders, strokes })).toBe(order);
  });

  test('is not known where the engine was not declared', () => {
    expect(firingOrder({ cylinders: null, strokes: 4 })).toBeNull();
  });

  test('of four cylinders at 4500 rpm comes 150 times a second, and back', () => {
    expect(frequencyOfOrder(2, 4500)).toBe(150);
    expect(orderOfFrequency(150, 4500)).toBe(2);
  });
});

describe('the harmonics of a base frequency', () => {
  const lines = { stepHz: 2, levelDb: [null, 10, 20, 30, 40, 50, 60] };

  test('are read at the nearest line, as far as the spectrum reaches', () => {
    expect(harmonicLevels(lines, 3.9, 10)).toEqual([
      { harmonic: 1, frequencyHz: 3.9, levelDb: 20 },
      { harmonic: 2, frequencyHz: 7.8, levelDb: 40 },
      { harmonic: 3, frequencyHz: expect.closeTo(11.7, 9), levelDb: 60 },
    ]);
  });

  test('are none without a base', () => {
    expect(harmonicLevels(lines, 0, 10)).toEqual([]);
  });
});

describe('the difference of two curves', () => {
  test('is first less second at the places of the first, between places of the second along a line', () => {
    const first = { x: [0, 1, 2], levelDb: [80, 82, 90] };
    const second = { x: [0, 2], levelDb: [70, 80] };
    expect(curveDifference(first, second, 2).levelDb).toEqual([10, 7, 10]);
  });

  test('is none beside a gap, outside of the second, or across a step that is too wide', () => {
    const first = { x: [0, 1, 2, 3], levelDb: [80, null, 80, 80] };
    const second = { x: [1, 2, 2.5], levelDb: [70, 70, null] };
    expect(curveDifference(first, second, 1).levelDb).toEqual([null, null, 10, null]);
    expect(curveDifference({ x: [1], levelDb: [80] }, { x: [0, 2], levelDb: [1, 1] }, 1).levelDb).toEqual([
      null,
    ]);
  });
});
