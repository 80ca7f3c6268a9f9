import { describe, expect, test } from 'vitest';
import { estimateSpeedFromSound, type SpeedFromSound } from '#core/acoustics/speed-from-sound.ts';
import { engineSound } from './engine-sound.ts';
import { uniformNoise } from './signals.ts';

const engines = [
  ['four-stroke single', 4, [0]],
  ['twin firing evenly', 4, [0, 0.5]],
  ['twin with 180 degrees', 4, [0, 0.25]],
  ['twin with 270 degrees', 4, [0, 0.375]],
  ['V-twin with 45 degrees', 4, [0, 0.4375]],
  ['four firing evenly', 4, [0, 0.25, 0.5, 0.75]],
  ['four with cross-plane crank', 4, [0, 0.375, 0.625, 0.75]],
  ['two-stroke single', 2, [0]],
] as const;
const speeds = [1500, 2730, 4000, 5370, 7100];
const sensorFactors = [1, 1.03, 2, 0.5, 1.5, 2 / 3];

/** Each engine's sound is made once and heard with several sensor speeds. */
const sounds = new Map<string, Float64Array>();

function soundOf(strokes: 2 | 4, firings: readonly number[], speedRpm: number, noise: number): Float64Array {
  const key = JSON.stringify([strokes, firings, speedRpm, noise]);
  const known =
    sounds.get(key) ?? engineSound({ speedRpm, strokes, firings, seconds: 1.1, seed: speedRpm, noise });
  sounds.set(key, known);
  return known;
}

function heard(
  strokes: 2 | 4,
  firings: readonly number[],
  speedRpm: number,
  factor: number,
  noise = 0.1,
): SpeedFromSound {
  const samples = soundOf(strokes, firings, speedRpm, noise);
  const engine = { cylinders: firings.length, strokes };
  return estimateSpeedFromSound({ samples, sampleRateHz: 16_000, engine, sensorSpeedRpm: speedRpm * factor });
}

describe('speed from sound', () => {
  test.each(engines)(
    '%s: never wrong by more than half a percent, whatever the sensor says',
    (_name, strokes, firings) => {
      for (const speedRpm of speeds) {
        for (const factor of sensorFactors) {
          const found = heard(strokes, firings, speedRpm, factor);
          const error = found.state === 'value' ? Math.abs(found.speedRpm / speedRpm - 1) : 0;
          expect(error).toBeLessThan(0.005);
        }
      }
    },
  );

  test.each(engines)('%s: mostly told where the sensor is right', (_name, strokes, firings) => {
    const told = speeds.filter((speedRpm) => heard(strokes, firings, speedRpm, 1).state === 'value');
    expect(told.length).toBeGreaterThanOrEqual(3);
  });

  test('a sensor that shows twice, half, 3/2 or 2/3 of a single’s speed is found out', () => {
    for (const factor of [2, 0.5, 1.5, 2 / 3]) {
      expect(heard(4, [0], 4000, factor)).toEqual({
        state: 'value',
        speedRpm: expect.closeTo(4000, -1.3),
        confidence: expect.toSatisfy((value: number) => value > 0.85 && value <= 1),
      });
    }
  });

  test('noise, silence and stretches too short to hear are not told', () => {
    const engine = { cylinders: 1, strokes: 4 } as const;
    const estimate = (samples: Float64Array): string =>
      estimateSpeedFromSound({ samples, sampleRateHz: 16_000, engine, sensorSpeedRpm: 4000 }).state;
    expect(estimate(uniformNoise(1, 16_000))).toBe('cannot-tell');
    expect(estimate(new Float64Array(16_000))).toBe('cannot-tell');
    expect(
      estimate(engineSound({ speedRpm: 4000, strokes: 4, firings: [0], seconds: 0.2, seed: 1, noise: 0 })),
    ).toBe('cannot-tell');
    expect(heard(4, [0], 4000, 1, 20).state).toBe('cannot-tell');
  });
});
