import { describe, expect, test } from 'vitest';
import { robustLine } from '#core/verdict/robust-line.ts';

const points = Array.from({ length: 40 }, (_, index) => ({ x: index / 2, y: 3 - 0.25 * (index / 2) }));

describe('a robust line', () => {
  test('through points of a line is that line', () => {
    const found = robustLine(points);
    expect(found?.slope).toBeCloseTo(-0.25, 12);
    expect(found?.intercept).toBeCloseTo(3, 12);
    expect(found?.scatter).toBeCloseTo(0, 12);
  });

  test('does not move for a few wild points, where least squares would', () => {
    const wild = points.map(({ x, y }, index) => ({ x, y: index > 34 ? 1000 : y }));
    expect(robustLine(wild)?.slope).toBeCloseTo(-0.25, 6);
  });

  test('is none of no points, one point, or points of one x', () => {
    expect(robustLine([])).toBeNull();
    expect(robustLine([{ x: 1, y: 1 }])).toBeNull();
    expect(
      robustLine([
        { x: 1, y: 1 },
        { x: 1, y: 2 },
      ]),
    ).toBeNull();
  });

  test('of very many points takes evenly spaced ones', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ x: index, y: 2 * index }));
    expect(robustLine(many)?.slope).toBeCloseTo(2, 12);
  });
});
