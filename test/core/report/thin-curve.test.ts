import { describe, expect, test } from 'vitest';
import { thinCurve } from '#core/report/thin-curve.ts';

const curve = Array.from({ length: 10_000 }, (_, index) => ({ x: index, y: Math.sin(index / 300) * 10 }));

describe('a curve with fewer points', () => {
  test('keeps a peak of a single sample', () => {
    const withPeak = curve.map((point) => (point.x === 4321 ? { ...point, y: 99 } : point));
    const thin = thinCurve(withPeak, 600);
    expect(thin.length).toBeLessThanOrEqual(620);
    expect(thin).toContainEqual({ x: 4321, y: 99 });
  });

  test('stays in order and keeps a gap', () => {
    const withGap = curve.map((point) => (point.x === 5000 ? { x: 5000, y: null } : point));
    const thin = thinCurve(withGap, 600);
    expect(thin.some((point) => point.y === null)).toBe(true);
    expect(thin.every((point, index) => index === 0 || point.x > (thin[index - 1]?.x ?? -1))).toBe(true);
  });

  test('is left alone when it is short', () => {
    expect(thinCurve(curve.slice(0, 50), 600)).toEqual(curve.slice(0, 50));
  });
});
