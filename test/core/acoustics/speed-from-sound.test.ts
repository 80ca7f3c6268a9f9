import { describe, expect, test } from 'vitest';
import { estimateSpeedFromSound, type SpeedFromSound } from '#core/acoustics/speed-from-sound.ts';
import { engineCase, isFairCase } from './engine-cases.ts';
import { engineSound } from './engine-sound.ts';
import { type RunningEngine, soundOfRunningEngine } from './running-engine.ts';
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

/** A clean four-stroke single at 48 kHz; each test spoils it in its own way. */
const steady: RunningEngine = {
  sampleRateHz: 48_000,
  seconds: 2,
  seed: 11,
  speedRpm: 4130,
  strokes: 4,
  firings: [0],
  wander: 0,
  cylinderScatter: 0.05,
  cycleScatter: 0.03,
  noiseDb: -30,
  rumbleDb: null,
  humDb: null,
  mainsHz: 50,
  whistleDb: null,
  whistleHz: 977,
  resonanceHz: null,
  isFiringLineMissing: false,
};

/** What is heard over what was made; null where it is not told. */
function ratioHeard(engine: RunningEngine, sensorFactor = 1): number | null {
  const { samples, meanSpeedRpm } = soundOfRunningEngine(engine);
  const found = estimateSpeedFromSound({
    samples,
    sampleRateHz: engine.sampleRateHz,
    engine: { cylinders: engine.firings.length, strokes: engine.strokes },
    sensorSpeedRpm: meanSpeedRpm * sensorFactor,
  });
  return found.state === 'value' ? found.speedRpm / meanSpeedRpm : null;
}

const withinHalfPercent = expect.toSatisfy((ratio) => Math.abs(Number(ratio) - 1) < 0.005);

describe('speed from the sound of engines made up by seeds', () => {
  test('is not wrong in any of 160, and told for most that are clean with a sensor that is right', () => {
    const heard = Array.from({ length: 160 }, (_, index) => {
      const { name, engine, sensorFactor } = engineCase(20_000 + index, 1.2);
      const ratio = ratioHeard(
        { ...engine, sampleRateHz: Math.min(48_000, engine.sampleRateHz) },
        sensorFactor,
      );
      const isTellable = name !== 'V-four in pairs' && Math.abs(sensorFactor - 1) < 0.1;
      return { seed: engine.seed, ratio, isFair: isTellable && isFairCase(engine) };
    });
    expect(heard.filter(({ ratio }) => ratio !== null && Math.abs(ratio - 1) > 0.005)).toEqual([]);
    const fair = heard.filter(({ isFair }) => isFair);
    expect(fair.length).toBeGreaterThan(10);
    expect(fair.filter(({ ratio }) => ratio !== null).length / fair.length).toBeGreaterThan(0.6);
  });

  test.each([32_000, 44_100, 48_000, 88_200, 96_000, 192_000])('is told at %d Hz', (sampleRateHz) => {
    for (const speedRpm of [800, 2500, 6000, 13_000]) {
      expect(ratioHeard({ ...steady, sampleRateHz, speedRpm })).toEqual(withinHalfPercent);
    }
  });

  test.each([1, 2, 0.5, 1.5, 2 / 3])('is told where the sensor shows %d times of it', (factor) => {
    for (const strokes of [2, 4] as const) {
      expect(ratioHeard({ ...steady, strokes }, factor)).toEqual(withinHalfPercent);
      expect(ratioHeard({ ...steady, strokes, speedRpm: 6000 }, factor)).toEqual(withinHalfPercent);
    }
  });

  test('is told although it wanders by one percent, for 0.6 s as for a minute', () => {
    expect(ratioHeard({ ...steady, wander: 0.01, seconds: 0.6 })).toEqual(withinHalfPercent);
    expect(ratioHeard({ ...steady, wander: 0.01, seconds: 60, sampleRateHz: 32_000 })).toEqual(
      withinHalfPercent,
    );
  });

  test('is told beside strong hum, a whistle, a resonance, and without the line of the firing', () => {
    for (const mainsHz of [49.9, 50, 60]) {
      expect(ratioHeard({ ...steady, humDb: 0, mainsHz })).toEqual(withinHalfPercent);
    }
    expect(ratioHeard({ ...steady, whistleDb: 0 })).toEqual(withinHalfPercent);
    expect(ratioHeard({ ...steady, resonanceHz: 240 })).toEqual(withinHalfPercent);
    expect(ratioHeard({ ...steady, isFiringLineMissing: true })).toEqual(withinHalfPercent);
  });

  test('is not told from hum alone, nor from an engine that only hum can be heard of', () => {
    const drowned = { ...steady, noiseDb: 30, humDb: 40 };
    for (const factor of [1, 1.45, 2, 0.7]) expect(ratioHeard(drowned, factor)).toBeNull();
  });

  test('goes from told to not told as noise rises, and is not wrong between', () => {
    const ratios = [-40, -20, 0, 5, 10, 15, 20, 25, 30, 40].map((noiseDb) =>
      ratioHeard({ ...steady, noiseDb }),
    );
    for (const ratio of ratios) expect(ratio ?? 1).toEqual(withinHalfPercent);
    expect(ratios.slice(0, 3)).not.toContain(null);
    expect(ratios.slice(-2)).toEqual([null, null]);
  });
});
