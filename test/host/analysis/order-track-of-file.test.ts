import { describe, expect, test } from 'vitest';
import type { OrderAnalysis } from '#core/acoustics/order-analysis.ts';
import { orderTrackOfFile } from '#host/analysis/order-track-of-file.ts';

/** Moments whose one order alternates between two levels. */
function analysisOf(count: number, levels: readonly [number | null, number | null]): OrderAnalysis {
  const order = (levelDb: number | null) => ({ order: 1, levelDb, levelDbA: null });
  return {
    problem: null,
    orders: [order(80)],
    track: Array.from({ length: count }, (_, index) => ({
      timeSeconds: index / 10,
      speedRpm: 3000 + index,
      orders: [order(levels[index % 2] ?? null)],
    })),
  };
}

describe('the orders from moment to moment', () => {
  test('stand as they were found while they are few', () => {
    expect(orderTrackOfFile(analysisOf(3, [80, null]))).toEqual({
      timeSeconds: [0, 0.1, 0.2],
      speedRpm: [3000, 3001, 3002],
      orders: { '1': [80, null, 80] },
    });
  });

  test('of hours are joined by their energy, so that the answer stays small', () => {
    const track = orderTrackOfFile(analysisOf(4000, [80, 90]));
    expect(track?.timeSeconds).toHaveLength(2000);
    expect(track?.timeSeconds[1]).toBeCloseTo(0.25, 9);
    expect(track?.speedRpm[1]).toBeCloseTo(3002.5, 9);
    // Half of 10^8 and 10^9 each.
    expect(track?.orders['1']?.[7]).toBeCloseTo(10 * Math.log10(5.5e8), 9);
  });

  test('of silence are none, never a level of zero', () => {
    expect(orderTrackOfFile(analysisOf(4001, [null, null]))?.orders['1']?.[0]).toBeNull();
  });

  test('are missing where no orders were formed', () => {
    expect(orderTrackOfFile(null)).toBeNull();
    expect(orderTrackOfFile({ problem: 'SPEED_GAP' })).toBeNull();
  });
});
