import { describe, expect, test } from 'vitest';
import {
  amplitudeRatioFromDecibel,
  decibelFromAmplitudeRatio,
  decibelFromPowerRatio,
  levelFromMeanSquare,
  levelFromPressure,
  meanSquareFromLevel,
  powerRatioFromDecibel,
  pressureFromLevel,
} from '#core/units/decibel.ts';

describe('decibels', () => {
  test('1 Pa is 93.98 dB and 20 µPa is 0 dB', () => {
    expect(levelFromPressure(1)).toBeCloseTo(93.9794, 4);
    expect(levelFromPressure(-1)).toBeCloseTo(93.9794, 4);
    expect(levelFromPressure(20e-6)).toBeCloseTo(0, 12);
    expect(levelFromMeanSquare(1)).toBeCloseTo(93.9794, 4);
  });

  test('doubling the amplitude adds 6.02 dB, doubling the power 3.01 dB', () => {
    expect(decibelFromAmplitudeRatio(2)).toBeCloseTo(6.0206, 4);
    expect(decibelFromPowerRatio(2)).toBeCloseTo(3.0103, 4);
  });

  test('levels and quantities are each other’s inverse', () => {
    expect(levelFromPressure(pressureFromLevel(87.3))).toBeCloseTo(87.3, 10);
    expect(levelFromMeanSquare(meanSquareFromLevel(-12.5))).toBeCloseTo(-12.5, 10);
    expect(decibelFromPowerRatio(powerRatioFromDecibel(3))).toBeCloseTo(3, 12);
    expect(decibelFromAmplitudeRatio(amplitudeRatioFromDecibel(-40))).toBeCloseTo(-40, 10);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    '%s has no level, and that is said with null',
    (value) => {
      expect(levelFromMeanSquare(value)).toBeNull();
      expect(decibelFromAmplitudeRatio(value)).toBeNull();
    },
  );
});
