import { describe, expect, test } from 'vitest';
import type { LevelSample } from '#core/procedure/evidence.ts';
import { findPops } from '#core/procedure/find-pops.ts';

const fallDbPerSecond = 10;

/** A level that falls evenly from 90 dB, with bursts that Fast lets fall by 34.7 dB/s. */
function deceleration(bursts: readonly (readonly [seconds: number, peakDb: number])[], step = 0.005) {
  return Array.from({ length: Math.round(3 / step) }, (_, index): LevelSample => {
    const timeSeconds = index * step;
    const plain = 90 - fallDbPerSecond * timeSeconds;
    const levels = bursts.flatMap(([at, peakDb]) =>
      timeSeconds >= at - 1e-9 ? [peakDb - 34.7 * (timeSeconds - at)] : [],
    );
    const levelDb = Math.max(plain, ...levels);
    return { timeSeconds, levelDb, maximumDb: levelDb, overload: false, underRange: false };
  });
}

describe('pops in the deceleration', () => {
  test('a smooth fall has none', () => {
    expect(findPops(deceleration([]), 0.5, 3)).toEqual([]);
  });

  test('each burst is found at its moment with its level', () => {
    const bursts = [
      [1, 92],
      [1.5, 85],
    ] as const;
    const pops = findPops(deceleration(bursts), 0.5, 3);
    expect(pops.map(({ levelDb }) => levelDb)).toEqual([92, 85]);
    expect(pops.map(({ timeSeconds }) => timeSeconds)).toEqual([
      expect.closeTo(1, 6),
      expect.closeTo(1.5, 6),
    ]);
  });

  test('what rises by less than 4 dB is no pop, and what came before the release is none', () => {
    // At 1 s the level is 80 dB, and was 81.25 dB an eighth of a second before.
    expect(findPops(deceleration([[1, 83.5]]), 0.5, 3)).toEqual([]);
    expect(findPops(deceleration([[1, 95]]), 1.1, 3)).toEqual([]);
  });

  test('readings that lie far apart cannot tell', () => {
    expect(findPops(deceleration([[1, 95]], 0.1), 0.5, 3)).toEqual([]);
  });
});
