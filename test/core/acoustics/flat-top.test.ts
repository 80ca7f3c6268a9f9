import { describe, expect, test } from 'vitest';
import { createLevelAnalyser } from '#core/acoustics/level-analyser.ts';
import { createOverloadDetector } from '#core/acoustics/overload-detector.ts';
import { engineSound } from './flat-top-signals.ts';
import { sine, uniformNoise } from './signals.ts';

const rate = 48_000;
const clip = (samples: Float64Array, limit: number): Float64Array =>
  samples.map((value) => Math.max(-limit, Math.min(limit, value)));
const withNoise = (samples: Float64Array, amplitude: number): Float64Array => {
  const noise = uniformNoise(4, samples.length);
  return samples.map((value, index) => value + amplitude * (noise[index] ?? 0));
};
const inSteps = (samples: Float64Array, step: number): Float64Array =>
  samples.map((value) => Math.round(value / step) * step);

function flatTopsOf(samples: Float64Array): number {
  const detector = createOverloadDetector(rate, 1);
  for (let start = 0; start < samples.length; start += 7)
    detector.process(samples, start, Math.min(samples.length, start + 7));
  return detector.flatTops().length;
}

describe('flat tops below full scale', () => {
  test.each<[string, Float64Array]>([
    ['a tone cut by 1 dB', clip(sine(rate, 1, 997, 0.5), 0.445)],
    ['a low tone cut by 0.5 dB', clip(sine(rate, 1, 63, 0.5), 0.472)],
    ['a tone cut on one side', sine(rate, 1, 200, 0.5).map((value) => Math.max(-0.3, value))],
    ['an engine cut by 2 dB', clip(engineSound(rate, 2), 0.79 * 0.5)],
    ['an engine cut by 2 dB in 16 bits', inSteps(clip(engineSound(rate, 2), 0.79 * 0.5), 1 / 32_768)],
    ['an engine cut by 6 dB with noise 80 dB down', withNoise(clip(engineSound(rate, 2), 0.25), 2e-5)],
  ])('%s is overloaded', (_name, samples) => {
    expect(flatTopsOf(samples)).toBeGreaterThan(0);
  });

  test.each<[string, Float64Array]>([
    ['a sine of 10 Hz', sine(rate, 2, 10, 0.5)],
    ['a sine of 20 Hz in 16 bits', inSteps(sine(rate, 2, 20, 0.5), 1 / 32_768)],
    ['a sine of 1000 Hz', sine(rate, 1, 1000, 0.9)],
    ['a sine of 6000 Hz with two samples at each top', sine(rate, 1, 6000, 0.5, Math.PI / 8)],
    ['a sine at a quarter of the rate', sine(rate, 1, 12_000, 0.5, Math.PI / 4)],
    ['a quiet sine in steps', inSteps(sine(rate, 2, 50, 0.02), 1 / 32_768)],
    ['a very quiet sine in steps', inSteps(sine(rate, 2, 50, 0.0005), 1 / 32_768)],
    ['a sine in 8 bits', inSteps(sine(rate, 2, 50, 0.6), 1 / 128)],
    ['noise', uniformNoise(3, 2 * rate).map((value) => 0.5 * value)],
    ['an engine', engineSound(rate, 2)],
    ['an engine in 16 bits', inSteps(engineSound(rate, 2), 1 / 32_768)],
    [
      'a square-like sound with noise 40 dB down',
      withNoise(
        sine(rate, 2, 60, 1).map((value) => 0.4 * Math.tanh(10 * value)),
        0.004,
      ),
    ],
    ['a constant input', new Float64Array(rate).fill(0.3)],
    ['silence', new Float64Array(rate)],
  ])('%s is not', (_name, samples) => {
    expect(flatTopsOf(samples)).toBe(0);
  });

  test('two tops of one height are chance, and a higher top later makes them none', () => {
    const cut = sine(rate, 1, 5, 0.5).map((value) => Math.min(0.4, value));
    expect(flatTopsOf(cut.subarray(0, 0.4 * rate))).toBe(0);
    expect(flatTopsOf(cut)).toBeGreaterThan(0);
    const louder = cut.map((value, index) => (index % 9600 === 9599 ? 0.41 + 1e-5 * index : value));
    expect(flatTopsOf(louder)).toBe(0);
  });

  test('the analysis is overloaded, latched, and says that it was before the converter', () => {
    const analyser = createLevelAnalyser({ sampleRateHz: rate, pascalPerFullScale: 1 });
    analyser.push(clip(sine(rate, 1, 500, 0.5), 0.4));
    analyser.push(sine(rate, 1, 500, 0.1));
    const found = analyser.finish();
    expect(found.overload).toBe(true);
    expect(found.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['OVERLOAD', 'FLAT_TOP']));
  });
});
