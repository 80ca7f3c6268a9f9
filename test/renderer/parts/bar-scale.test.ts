import { assert, double, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelBarPosition, speedBarPosition } from '../../../renderer/parts/bar-scale.ts';

describe('the speed bar', () => {
  test('the window takes the middle third', () => {
    expect(speedBarPosition(3800, 3800, 4200)).toBeCloseTo(1 / 3, 12);
    expect(speedBarPosition(4200, 3800, 4200)).toBeCloseTo(2 / 3, 12);
    expect(speedBarPosition(4000, 3800, 4200)).toBeCloseTo(0.5, 12);
  });

  test('more speed never moves the needle back, and it stays on the bar', () => {
    assert(
      property(
        double({ min: 0, max: 20_000, noNaN: true }),
        double({ min: 0, max: 5000, noNaN: true }),
        (speed, more) => {
          const before = speedBarPosition(speed, 3800, 4200);
          const after = speedBarPosition(speed + more, 3800, 4200);
          expect(before).toBeGreaterThanOrEqual(0);
          expect(after).toBeLessThanOrEqual(1);
          expect(after).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });
});

describe('the level bar', () => {
  test('80 dB stands in the middle, what is off the scale at its end', () => {
    expect(levelBarPosition(80)).toBe(0.5);
    expect(levelBarPosition(20)).toBe(0);
    expect(levelBarPosition(140)).toBe(1);
  });
});
