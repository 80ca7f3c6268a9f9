import { describe, expect, test } from 'vitest';
import { createDropoutDetector } from '#core/acoustics/dropout-detector.ts';
import { createOverloadDetector } from '#core/acoustics/overload-detector.ts';
import { FLOAT_SAMPLES } from '#core/acoustics/sample-format.ts';
import { sine, uniformNoise } from './signals.ts';

const rate = 48_000;
const top = 32_767 / 32_768;

function overloadsOf(samples: Float64Array, largestCode = 1): number {
  const detector = createOverloadDetector(rate, largestCode);
  for (let start = 0; start < samples.length; start += 7) {
    detector.process(samples, start, Math.min(samples.length, start + 7));
  }
  return detector.count;
}

function withValues(values: Readonly<Record<number, number>>): Float64Array {
  const samples = sine(rate, 0.1, 997, 0.5);
  for (const [index, value] of Object.entries(values)) samples[Number(index)] = value;
  return samples;
}

describe('overload', () => {
  test.each([0.5, 1, 1.01, 1.2])(
    'is found at %d of full scale also by whoever is told the extremes of each piece',
    (amplitude) => {
      const samples = sine(rate, 0.5, 997, amplitude).map((value) => Math.max(-0.9, Math.min(1, value)));
      const [looking, told] = [createOverloadDetector(rate, 1), createOverloadDetector(rate, 1)];
      for (let start = 0; start < samples.length; start += 480) {
        const piece = samples.subarray(start, start + 480);
        looking.process(samples, start, start + 480);
        told.process(samples, start, start + 480, {
          lowest: Math.min(...piece),
          highest: Math.max(...piece),
        });
      }
      expect(told.overloads()).toEqual(looking.overloads());
      expect(told.flatTops()).toEqual(looking.flatTops());
    },
  );

  test.each<[string, Record<number, number>, number]>([
    ['a clean tone', {}, 0],
    ['one sample that just touches full scale', { 1000: 1 }, 0],
    ['two samples at full scale far apart', { 1000: 1, 3000: -1 }, 0],
    ['one sample beyond full scale', { 1000: -1.0001 }, 1],
    ['two neighbours at full scale', { 1000: 1, 1001: 1 }, 1],
    ['three samples at full scale within 10 ms', { 1000: 1, 1200: -1, 1470: 1 }, 1],
    ['three samples at full scale within more than 10 ms', { 1000: 1, 1200: -1, 1490: 1 }, 0],
    ['two events apart', { 100: 1.5, 4790: 1.5 }, 1],
  ])('%s', (_name, values, expected) => {
    expect(overloadsOf(withValues(values))).toBe(expected);
  });

  test('two events more than 0.1 s apart are two', () => {
    const samples = new Float64Array(rate);
    samples[100] = 2;
    samples[40_000] = -2;
    expect(overloadsOf(samples)).toBe(2);
  });

  test('a 16-bit tone clipped at its largest codes is overloaded, whichever way it was clipped', () => {
    const clipped = sine(rate, 0.1, 997, 1.2).map((value) => Math.max(-top, Math.min(top, value)));
    expect(overloadsOf(clipped, top)).toBeGreaterThan(0);
    expect(overloadsOf(sine(rate, 0.1, 997, 0.99), top)).toBe(0);
  });
});

function dropoutsOf(
  samples: Float64Array,
  format = FLOAT_SAMPLES,
  piecesOf = 11,
): { startSeconds: number; endSeconds: number }[] {
  const detector = createDropoutDetector(rate, format);
  for (let start = 0; start < samples.length; start += piecesOf) {
    detector.process(samples, start, Math.min(samples.length, start + piecesOf));
  }
  detector.finish();
  return detector.dropouts();
}

describe('lost stretches', () => {
  const noise = uniformNoise(3, rate).map((value) => 0.1 * value);

  test('a lost buffer is found with its time and length', () => {
    const samples = noise.slice();
    samples.fill(0, 24_000, 24_128);
    expect(dropoutsOf(samples)).toEqual([{ startSeconds: 0.5, endSeconds: 24_128 / rate }]);
  });

  test('one that lasts to the end is found too, and so is silence before the sound begins', () => {
    const samples = noise.slice();
    samples.fill(0, 47_000);
    samples.fill(0, 0, 960);
    expect(dropoutsOf(samples)).toEqual([
      { startSeconds: 0, endSeconds: 0.02 },
      { startSeconds: 47_000 / rate, endSeconds: 1 },
    ]);
  });

  test.each([48, 49, 95, 96, 97, 5000])(
    'a stretch of %i zeros is found to the sample wherever it lies, and one of 47 never',
    (length) => {
      for (let first = 24_000; first < 24_100; first += 1) {
        const samples = noise.slice(0, 30_000);
        samples.fill(0, 23_000, 23_047);
        samples.fill(0, first, first + length);
        expect(dropoutsOf(samples, FLOAT_SAMPLES, 1009)).toEqual([
          { startSeconds: first / rate, endSeconds: (first + length) / rate },
        ]);
      }
    },
  );

  test('zeros more than 10 ms after the last clear sample are not lost', () => {
    const step = 1 / 32_768;
    const format = { largestCode: top, quantisationStep: step };
    const quiet = new Float64Array(4000).fill(step);
    quiet.fill(0, 3000, 3100);
    for (const [last, expected] of [
      [2519, 0],
      [2520, 1],
    ] as const) {
      const samples = quiet.slice();
      samples[last] = 9 * step;
      expect(dropoutsOf(samples, format)).toHaveLength(expected);
      expect(dropoutsOf(samples, format, 4000)).toHaveLength(expected);
    }
  });

  test('zeros that belong to the sound are not lost', () => {
    expect(dropoutsOf(sine(rate, 1, 1000, 0.5))).toEqual([]);
    const samples = noise.slice();
    samples.fill(0, 24_000, 24_020);
    expect(dropoutsOf(samples)).toEqual([]);
  });

  test('a quiet 16-bit recording that rests at zero between its steps is not lost', () => {
    const step = 1 / 32_768;
    const quiet = sine(rate, 1, 10, 3 * step).map((value) => Math.round(value / step) * step);
    quiet[0] = step;
    expect(dropoutsOf(quiet, { largestCode: top, quantisationStep: step })).toEqual([]);
  });

  test('a recording of zeros only is silence, not a lost stretch', () => {
    const detector = createDropoutDetector(rate, FLOAT_SAMPLES);
    detector.process(new Float64Array(rate), 0, rate);
    detector.finish();
    expect([detector.isSilent, detector.count]).toEqual([true, 0]);
  });
});
