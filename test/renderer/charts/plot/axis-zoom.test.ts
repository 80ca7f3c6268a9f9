import { describe, expect, test } from 'vitest';
import { movedBy, movedToShow, within, zoomedAround } from '../../../../renderer/charts/plot/axis-zoom.ts';

const time = { scale: 'linear', range: { from: 0, to: 10 } } as const;
const frequency = { scale: 'logarithmic', range: { from: 20, to: 20_000 } } as const;

describe('zooming along an axis', () => {
  test('a closer look keeps the place that it is around where it is', () => {
    expect(zoomedAround(time, time.range, 2.5, 0.5)).toEqual({ from: 1.25, to: 6.25 });
  });

  test('a wider look never leaves the axis', () => {
    expect(zoomedAround(time, { from: 1, to: 3 }, 2, 100)).toEqual({ from: 0, to: 10 });
    expect(zoomedAround(time, { from: 0, to: 4 }, 1, 2)).toEqual({ from: 0, to: 8 });
  });

  test('on a logarithmic axis half the look is half the decades', () => {
    const { from, to } = zoomedAround(frequency, frequency.range, 200, 0.5);
    expect(Math.log10(to / from)).toBeCloseTo(1.5, 9);
    expect(Math.log10(200 / from)).toBeCloseTo(0.5, 9);
  });

  test('a drag from right to left looks at the same stretch, cut at the ends of the axis', () => {
    expect(within(time, { from: 12, to: 4 })).toEqual({ from: 4, to: 10 });
    expect(within(time, { from: 4, to: 4 })).toEqual(time.range);
  });

  test('a look moves along and stops at the ends', () => {
    expect(movedBy(time, { from: 2, to: 4 }, 0.5)).toEqual({ from: 3, to: 5 });
    expect(movedBy(time, { from: 8, to: 10 }, 0.5)).toEqual({ from: 8, to: 10 });
  });

  test('a cursor that walks out of the look takes the look along', () => {
    expect(movedToShow(time, { from: 2, to: 4 }, 5)).toEqual({ from: 3, to: 5 });
    expect(movedToShow(time, { from: 2, to: 4 }, 1)).toEqual({ from: 1, to: 3 });
    expect(movedToShow(time, { from: 2, to: 4 }, 3)).toEqual({ from: 2, to: 4 });
  });
});
