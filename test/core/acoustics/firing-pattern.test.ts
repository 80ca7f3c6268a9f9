import { describe, expect, test } from 'vitest';
import { type PatternLimits, pulsesPerCycle } from '#core/acoustics/firing-pattern.ts';
import type { HarmonicComb } from '#core/acoustics/harmonic-comb.ts';

const limits: PatternLimits = {
  evenBelowDb: 6,
  leastBendLeft: 0.5,
  unevenAboveDb: 8,
  fewestTeeth: 4,
  fewestInRow: 5,
  fewestUneven: 6,
};

/** The comb that pulses at these parts of a cycle make, falling by 1.5 dB from tooth to tooth, over noise 50 dB down. */
function combOf(pulses: readonly number[], gains = pulses.map(() => 1)): HarmonicComb {
  const teeth = Array.from({ length: 12 }, (_, index) => {
    const turn = (pulse: number): number => 2 * Math.PI * (index + 1) * pulse;
    const sum = (wave: (angle: number) => number): number =>
      pulses.reduce((total, pulse, each) => total + (gains[each] ?? 1) * wave(turn(pulse)), 0);
    const power = sum(Math.cos) ** 2 + sum(Math.sin) ** 2;
    const levelDb = Math.max(-50, 10 * Math.log10(Math.max(power, 1e-12))) - 1.5 * index;
    return { levelDb, noiseDb: -50, isPresent: levelDb > -45 };
  });
  const present = teeth.flatMap((tooth, index) => (tooth.isPresent ? [index + 1] : []));
  return { fundamentalHz: 30, explained: 1, teeth, present };
}

describe('the pattern along a comb', () => {
  test('of a single is that of one pulse in a cycle', () => {
    expect(pulsesPerCycle(combOf([0]), 1, limits)).toBe(1);
  });

  test('of pulses all alike tells as many as there are cylinders', () => {
    expect(pulsesPerCycle(combOf([0]), 2, limits)).toBe(2);
    expect(pulsesPerCycle(combOf([0]), 4, limits)).toBe(4);
  });

  test('of even cylinders that differ a little is one cycle between its weak lines', () => {
    expect(pulsesPerCycle(combOf([0, 0.5], [1, 0.8]), 2, limits)).toBe(1);
    expect(pulsesPerCycle(combOf([0, 0.25, 0.5, 0.75], [1, 0.9, 0.95, 0.85]), 4, limits)).toBe(1);
  });

  test.each([0.25, 0.375, 0.4167, 0.4375])('of a twin that fires at %d of a cycle is one cycle', (firing) => {
    expect(pulsesPerCycle(combOf([0, firing], [1, 0.95]), 2, limits)).toBe(1);
  });

  test('of four that fire unevenly is one cycle, of four in pairs it could be half of one', () => {
    expect(pulsesPerCycle(combOf([0, 0.375, 0.625, 0.75]), 4, limits)).toBe(1);
    expect(pulsesPerCycle(combOf([0, 0.25, 0.625, 0.875]), 4, limits)).toBe(1);
    expect(pulsesPerCycle(combOf([0, 0.25]), 4, limits)).toBeNull();
  });

  test('of too few teeth tells nothing', () => {
    const comb = combOf([0]);
    expect(pulsesPerCycle({ ...comb, present: [1, 2, 3] }, 2, limits)).toBeNull();
  });
});
