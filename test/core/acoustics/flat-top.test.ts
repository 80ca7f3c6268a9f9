import { describe, expect, test } from 'vitest';
import { createLevelAnalyser } from '#core/acoustics/level-analyser.ts';
import { createOverloadDetector } from '#core/acoustics/overload-detector.ts';
import { engineAt, engineSound, throughConverter } from './flat-top-signals.ts';
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

const highPassed = (samples: Float64Array, corner: number): Float64Array => {
  let constant = 0;
  return samples.map((value) => {
    constant += 2 * Math.PI * corner * (value - constant);
    return value - constant;
  });
};

function flatTopsOf(samples: Float64Array, sampleRateHz = rate): number {
  const detector = createOverloadDetector(sampleRateHz, 1);
  for (let start = 0; start < samples.length; start += 7)
    detector.process(samples, start, Math.min(samples.length, start + 7));
  return detector.flatTops().length;
}

const squareLike = (harmonics: number): Float64Array => {
  const sum = new Float64Array(rate);
  for (let order = 1; order < 2 * harmonics; order += 2) {
    sine(rate, 1, 97 * order, 0.4 / order).forEach(
      (value, index) => (sum[index] = (sum[index] ?? 0) + value),
    );
  }
  return sum;
};

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
    ['a sound with bent tops', sine(rate, 2, 60, 1).map((value) => 0.4 * Math.tanh(2 * value))],
    ['ten odd harmonics', squareLike(10)],
    ['three odd harmonics', squareLike(3)],
    ['a constant input', new Float64Array(rate).fill(0.3)],
    ['silence', new Float64Array(rate)],
  ])('%s is not', (_name, samples) => {
    expect(flatTopsOf(samples)).toBe(0);
  });

  describe.each([44_100, 48_000, 96_000])(
    'cut before a converter of %i Hz, whose filter rings',
    (sampleRateHz) => {
      const limited = (limit: number) => (value: number) => Math.max(-limit, Math.min(limit, value));
      const uncut = (value: number): number => value;
      const engine = (time: number): number => 0.6 * engineAt(time);
      const tone = (time: number): number => 0.8 * Math.sin(2 * Math.PI * 1234 * time);
      const bits = (samples: Float64Array): Float64Array => inSteps(samples, 1 / 32_768);

      test.each([0.1, 0.2, 0.3, 0.4])('an engine cut at %d of full scale is overloaded', (limit) => {
        expect(
          flatTopsOf(bits(throughConverter(sampleRateHz, 0.5, engine, limited(limit))), sampleRateHz),
        ).toBe(1);
      });

      test.each([0.2, 0.4, 0.6])('a tone cut at %d of full scale is overloaded', (limit) => {
        expect(
          flatTopsOf(bits(throughConverter(sampleRateHz, 0.5, tone, limited(limit))), sampleRateHz),
        ).toBe(1);
      });

      test('the same sounds are not when they are not cut', () => {
        for (const sound of [engine, tone]) {
          expect(flatTopsOf(bits(throughConverter(sampleRateHz, 0.5, sound, uncut)), sampleRateHz)).toBe(0);
        }
      });

      test('a limit that droops by a few hertz of AC coupling is still seen', () => {
        const cut = throughConverter(sampleRateHz, 1, tone, limited(0.4));
        expect(flatTopsOf(highPassed(cut, 3 / sampleRateHz), sampleRateHz)).toBeGreaterThan(0);
      });
    },
  );

  test.each([4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 24, 32, 36, 40, 48, 64, 96, 100, 128, 192, 480])(
    'a sine of %i samples a period is not cut, whatever its phase',
    (period) => {
      for (let phase = 0; phase < 8; phase += 1) {
        const samples = sine(rate, 0.5, rate / period, 0.7, (phase * Math.PI) / (4 * period));
        expect(flatTopsOf(samples)).toBe(0);
        expect(flatTopsOf(inSteps(samples, 1 / 32_768))).toBe(0);
      }
    },
  );

  test('few and coarse steps are no limit, from two to two hundred of them', () => {
    for (let height = 2; height < 200; height = Math.ceil(height * 1.3)) {
      for (const frequency of [37, 440, 1000]) {
        const samples = inSteps(sine(rate, 1, frequency, (height + 0.4) / 128 / 2), 1 / 256);
        expect(flatTopsOf(samples.map((value) => Math.min(0.9, value)))).toBe(0);
      }
    }
  });

  test('what is found does not depend on how the samples are cut, and lasts from the first top to the last', () => {
    const samples = clip(engineSound(rate, 2.3), 0.3);
    const found = [1, 480, 2048, 30_000, samples.length].map((piecesOf) => {
      const detector = createOverloadDetector(rate, 1);
      for (let start = 0; start < samples.length; start += piecesOf) {
        detector.process(samples, start, Math.min(samples.length, start + piecesOf));
      }
      return detector.flatTops();
    });
    const first = samples.indexOf(0.3);
    const last = Math.max(samples.lastIndexOf(0.3), samples.lastIndexOf(-0.3));
    expect(found).toEqual(
      found.map(() => [expect.objectContaining({ startSeconds: expect.closeTo(first / rate, 3) })]),
    );
    expect(found[0]?.[0]?.endSeconds).toBeCloseTo(last / rate, 3);
  });

  test('what is at digital full scale is no flat top below it', () => {
    const detector = createOverloadDetector(rate, 1);
    detector.process(clip(sine(rate, 1, 200, 1.3), 1), 0, rate);
    expect([detector.flatTops().length, detector.overloads().length]).toEqual([0, 1]);
  });

  test('two tops of one height are chance, and a higher top later makes them none', () => {
    const cut = sine(rate, 1, 5, 0.5).map((value) => Math.min(0.4, value));
    expect(flatTopsOf(cut.subarray(0, 0.4 * rate))).toBe(0);
    expect(flatTopsOf(cut)).toBeGreaterThan(0);
    const louder = cut.map((value, index) => (index % 9600 === 9599 ? 0.41 + 1e-5 * index : value));
    expect(flatTopsOf(louder)).toBe(0);
  });

  test('an interval is overloaded where tops in it are flat, and not where they are flat elsewhere', () => {
    const samples = new Float64Array([...clip(sine(rate, 1.2, 500, 0.5), 0.4), ...sine(rate, 1.8, 500, 0.2)]);
    const isOverloaded = (fromSeconds: number, toSeconds: number): boolean => {
      const analyser = createLevelAnalyser({
        sampleRateHz: rate,
        pascalPerFullScale: 1,
        fromSeconds,
        toSeconds,
      });
      analyser.push(samples);
      return analyser.finish().overload;
    };
    expect([isOverloaded(0.1, 0.3), isOverloaded(1.05, 1.15), isOverloaded(2, 3)]).toEqual([
      true,
      true,
      false,
    ]);
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
