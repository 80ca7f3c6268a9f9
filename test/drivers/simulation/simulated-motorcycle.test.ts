import { describe, expect, test } from 'vitest';
import { SimulatedMotorcycle } from '#drivers/simulation/simulated-motorcycle.ts';

const still = { wanderShare: 0 };

function speeds(motorcycle: SimulatedMotorcycle, from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => motorcycle.momentAt(from + index).speedRpm);
}

describe('the simulated motorcycle', () => {
  test('does the same again with the same seed, and something else with another', () => {
    const run = (seed: number): readonly number[] => {
      const motorcycle = new SimulatedMotorcycle({ seed });
      motorcycle.advanceTo(500);
      motorcycle.openThrottle(4000);
      return speeds(motorcycle, 501, 3000);
    };
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });

  test('idles around its idle speed', () => {
    const motorcycle = new SimulatedMotorcycle({ idleSpeedRpm: 1400, wanderShare: 0.004 });
    const values = speeds(motorcycle, 0, 15_000);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    // 15 s are about 19 correlation times of 0.4 s twice over: the mean wanders by 0.4 % / sqrt(19).
    expect(Math.abs(mean - 1400)).toBeLessThan(1400 * 0.004);
    expect(Math.max(...values)).toBeLessThan(1400 * 1.02);
    expect(Math.min(...values)).toBeGreaterThan(1400 * 0.98);
    expect(new Set(values).size).toBeGreaterThan(1000);
  });

  test('ramps, holds and falls at its rates', () => {
    const rates = { idleSpeedRpm: 1000, rampRpmPerSecond: 2000, fallRpmPerSecond: 4000 };
    const motorcycle = new SimulatedMotorcycle({ ...still, ...rates });
    motorcycle.advanceTo(-1);
    motorcycle.openThrottle(4000);
    expect(motorcycle.momentAt(999).speedRpm).toBeCloseTo(3000, 6);
    expect(motorcycle.momentAt(1499).speedRpm).toBeCloseTo(4000, 6);
    expect(motorcycle.momentAt(2499).speedRpm).toBeCloseTo(4000, 6);
    motorcycle.releaseThrottle();
    expect(motorcycle.momentAt(2999).speedRpm).toBeCloseTo(2000, 6);
    expect(motorcycle.momentAt(3999).speedRpm).toBeCloseTo(1000, 6);
  });

  test('cannot turn faster than it can', () => {
    const motorcycle = new SimulatedMotorcycle({ ...still, highestSpeedRpm: 9000 });
    motorcycle.openThrottle(20_000);
    expect(motorcycle.momentAt(10_000).speedRpm).toBeCloseTo(9000, 6);
  });

  test('is louder by its slope per decade of speed, and silent when it stands', () => {
    const motorcycle = new SimulatedMotorcycle({
      ...still,
      referenceSpeedRpm: 4000,
      referenceLevelDb: 84,
      levelSlopeDbPerDecade: 50,
    });
    const levelDb = (speedRpm: number): number => 10 * Math.log10(motorcycle.steadyEnergyAt(speedRpm));
    expect(levelDb(4000)).toBeCloseTo(84, 9);
    // 50 lg 2 = 15.05 dB.
    expect(levelDb(8000)).toBeCloseTo(84 + 50 * Math.log10(2), 9);
    expect(motorcycle.steadyEnergyAt(0)).toBe(0);
    motorcycle.stopEngine();
    expect(motorcycle.momentAt(5000)).toEqual({ speedRpm: 0, soundEnergy: 0, popEnergy: 0 });
  });

  test('pops while it falls and never while it holds', () => {
    const motorcycle = new SimulatedMotorcycle({ popsPerSecond: 50 });
    motorcycle.openThrottle(5000);
    const pops = (from: number, to: number): number =>
      Array.from({ length: to - from }, (_, index) => motorcycle.momentAt(from + index).popEnergy).filter(
        (e) => e > 0,
      ).length;
    expect(pops(0, 4000)).toBe(0);
    motorcycle.releaseThrottle();
    expect(pops(4000, 5000)).toBeGreaterThan(100);
  });

  test('starts again after it was stopped', () => {
    const motorcycle = new SimulatedMotorcycle({ ...still, idleSpeedRpm: 1400 });
    motorcycle.stopEngine();
    motorcycle.advanceTo(2000);
    motorcycle.openThrottle(4000);
    expect(motorcycle.momentAt(4000).speedRpm).toBe(0);
    motorcycle.startEngine();
    expect(motorcycle.momentAt(6000).speedRpm).toBeCloseTo(1400, 6);
  });
});

test('a motorcycle that is asked for a speed or a moment that is no number refuses at once', () => {
  const motorcycle = new SimulatedMotorcycle();
  for (const broken of [Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => motorcycle.openThrottle(broken)).toThrow(RangeError);
    expect(() => motorcycle.releaseThrottle(broken)).toThrow(RangeError);
    expect(() => motorcycle.momentAt(broken)).toThrow(RangeError);
  }
  expect(motorcycle.momentAt(100).speedRpm).toBeGreaterThan(0);
});
