import { describe, expect, test } from 'vitest';
import { likelySpeedFault } from '#core/procedure/speed-fault.ts';

const faultOf = (sensorRpm: number, heardRpm: number) => likelySpeedFault({ sensorRpm, heardRpm });

describe('a sensor that contradicts the sound', () => {
  test.each([
    [8000, 4000, 'pulses-twice', 2, 1],
    [2000, 4000, 'pulses-half', 1, 2],
    [6000, 4000, 'cylinders', 3, 2],
    [2667, 4000, 'cylinders', 2, 3],
    [5333, 4000, 'cylinders', 4, 3],
    [3000, 4000, 'cylinders', 3, 4],
    [12_000, 4000, 'cylinders', 3, 1],
    [1333, 4000, 'cylinders', 1, 3],
    [16_000, 4000, 'cylinders', 4, 1],
    [1000, 4000, 'cylinders', 1, 4],
  ] as const)('%d rpm beside %d rpm heard is %s, %d/%d', (sensor, heard, cause, numerator, denominator) => {
    expect(faultOf(sensor, heard)).toEqual({ cause, factor: { numerator, denominator } });
  });

  test('is told by its factor as long as the rest agrees within 3 %', () => {
    expect(faultOf(8240, 4000)?.cause).toBe('pulses-twice');
    expect(faultOf(7760, 4000)?.cause).toBe('pulses-twice');
    expect(faultOf(8241, 4000)).toBeNull();
    expect(faultOf(7759, 4000)).toBeNull();
  });

  test.each([
    [4000, 4000],
    [4200, 4000],
    [4800, 4000],
    [7000, 4000],
    [0, 4000],
    [4000, 0],
    [Number.NaN, 4000],
  ])('has no likely cause at %d rpm beside %d rpm', (sensor, heard) => {
    expect(faultOf(sensor, heard)).toBeNull();
  });

  test('set right by the factor shows the speed heard: pulses per revolution are wrong by what the speed is wrong by', () => {
    const pulsesPerSecond = 4000 / 60;
    for (const set of [1 / 2, 1, 2, 3, 4]) {
      const shownRpm = (pulsesPerSecond / set) * 60;
      const factor = faultOf(shownRpm, 4000)?.factor ?? { numerator: 1, denominator: 1 };
      const corrected = (set * factor.numerator) / factor.denominator;
      expect((pulsesPerSecond / corrected) * 60).toBeCloseTo(4000, 9);
    }
  });
});
