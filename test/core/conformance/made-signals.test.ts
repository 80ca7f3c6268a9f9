import { describe, expect, test } from 'vitest';
import { chance, evenNoise } from '#core/conformance/chance.ts';
import {
  CORRECTION_CURVES,
  correctionFileText,
  fileResponseDb,
} from '#core/conformance/correction-curves.ts';
import { engineSound, type MadeEngine } from '#core/conformance/engine-sound.ts';
import { BLIP, evenRun, ORDER_AMPLITUDES, orderSound, speedTrack } from '#core/conformance/order-sounds.ts';
import { fadedSine } from '#core/conformance/signals.ts';

const rate = 48_000;

/** Peak amplitude of a sine of a frequency in samples that hold whole periods of it. */
function amplitudeAt(samples: Float64Array, frequencyHz: number): number {
  let [real, imaginary] = [0, 0];
  for (const [index, value] of samples.entries()) {
    const turn = (2 * Math.PI * frequencyHz * index) / rate;
    real += value * Math.cos(turn);
    imaginary += value * Math.sin(turn);
  }
  return (2 * Math.hypot(real, imaginary)) / samples.length;
}

describe('chance', () => {
  test('gives the same numbers for a seed, and others for another', () => {
    const take = (seed: number): number[] => Array.from({ length: 5 }, chance(seed));
    expect(take(3)).toEqual(take(3));
    expect(take(3)).not.toEqual(take(4));
  });

  test('spreads noise evenly', () => {
    const noise = evenNoise(1, 200_000, 0.6);
    const meanSquare = noise.reduce((sum, value) => sum + value * value, 0) / noise.length;
    expect(meanSquare).toBeCloseTo(0.12, 2);
    expect(noise.every((value) => Math.abs(value) <= 0.6)).toBe(true);
  });
});

describe('the sound of a run', () => {
  test('at held speed holds each order with its amplitude and no other', () => {
    const sound = orderSound(evenRun(3000, 0, 1), rate);
    for (const order of [0.5, 1, 1.5, 2, 2.5, 4, 4.5, 12])
      expect(amplitudeAt(sound, order * 50)).toBeCloseTo(ORDER_AMPLITUDES.get(order) ?? 0, 6);
  });

  test.each([evenRun(1500, 2000, 2.5), evenRun(6500, -2000, 2.5), BLIP])(
    'turns as far as its speed says: $name',
    ({ speedRpm, revolutions, seconds }) => {
      let turned = 0;
      const step = seconds / 10_000;
      for (let time = step / 2; time < seconds; time += step) turned += (speedRpm(time) / 60) * step;
      expect(revolutions(seconds) - revolutions(0)).toBeCloseTo(turned, 4);
    },
  );

  test('has its speed every 50 ms from begin to end', () => {
    const track = speedTrack(evenRun(1500, 2000, 2));
    expect(track).toHaveLength(41);
    expect(track[0]).toEqual({ timeSeconds: 0, speedRpm: 1500 });
    expect(track.at(-1)).toEqual({ timeSeconds: 2, speedRpm: 5500 });
  });
});

describe('the sound of an engine', () => {
  const single: MadeEngine = { name: 'single', strokes: 4, firings: [0] };
  const twin: MadeEngine = { name: 'twin', strokes: 4, firings: [0, 0.5] };
  const soundOf = (engine: MadeEngine): Float64Array =>
    engineSound({ engine, speedRpm: 3000, sampleRateHz: rate, seconds: 1, noiseBelowDb: 60 });

  test('has its lines at multiples of the cycle frequency', () => {
    const sound = soundOf(single);
    for (const line of [25, 50, 75, 100])
      expect(amplitudeAt(sound, line)).toBeGreaterThan(5 * amplitudeAt(sound, line + 11));
  });

  test('of a twin that fires evenly has strong lines at every second of them', () => {
    const sound = soundOf(twin);
    for (const line of [50, 100, 150])
      expect(amplitudeAt(sound, line)).toBeGreaterThan(4 * amplitudeAt(sound, line + 25));
  });

  test('lies above its noise as far as it says', () => {
    const run = { engine: single, speedRpm: 3000, sampleRateHz: rate, seconds: 1 };
    const powerOf = (noiseBelowDb: number): number => {
      const sound = engineSound({ ...run, noiseBelowDb });
      const mean = sound.reduce((sum, value) => sum + value, 0) / sound.length;
      return sound.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sound.length;
    };
    expect(10 * Math.log10(powerOf(-20) / powerOf(100))).toBeCloseTo(10 * Math.log10(101), 1);
  });
});

describe('a made correction file', () => {
  test.each(CORRECTION_CURVES)('$name: its lines are those of the curve', (curve) => {
    const lines = correctionFileText(curve).split('\r\n').slice(1);
    expect(lines).toHaveLength(curve.linesHz.length);
    const [frequency, response] = (lines[40] ?? '').split('\t').map(Number);
    expect(response).toBeCloseTo(curve.responseDb(frequency ?? 0), 3);
    expect(fileResponseDb(curve, frequency ?? 0)).toBeCloseTo(response ?? NaN, 3);
  });

  test('says between two lines what lies between them', () => {
    const [curve] = CORRECTION_CURVES;
    const [left = 0, right = 0] = curve?.linesHz.slice(300) ?? [];
    const middle = Math.sqrt(left * right);
    if (curve === undefined) throw new Error('There is no curve.');
    const expected = (curve.responseDb(left) + curve.responseDb(right)) / 2;
    expect(fileResponseDb(curve, middle)).toBeCloseTo(expected, 9);
  });
});

test('a fading sine begins at nothing and ends as the sine', () => {
  const samples = fadedSine({
    sampleRateHz: rate,
    seconds: 1,
    frequencyHz: 100,
    amplitude: 0.5,
    fadeSeconds: 0.3,
  });
  expect(Math.max(...samples.subarray(0, 480).map(Math.abs))).toBeLessThan(0.01);
  expect(amplitudeAt(samples.subarray(24_000), 100)).toBeCloseTo(0.5, 6);
});
