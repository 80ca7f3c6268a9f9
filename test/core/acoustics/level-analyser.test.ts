import { describe, expect, test } from 'vitest';
import { createLevelAnalyser, type LevelAnalyserOptions } from '#core/acoustics/level-analyser.ts';
import type { LevelAnalysis } from '#core/acoustics/level-figures.ts';
import { NonFiniteSampleError } from '#core/acoustics/non-finite-sample-error.ts';
import golden from '../../../fixtures/acoustics/broadband-levels.json' with { type: 'json' };
import { burst, pushInRandomPieces, sine, uniformNoise } from './signals.ts';

const rate = 48_000;

function analyse(samples: Float64Array, options: Partial<LevelAnalyserOptions> = {}): LevelAnalysis {
  const analyser = createLevelAnalyser({ sampleRateHz: rate, pascalPerFullScale: 1, ...options });
  analyser.push(samples);
  return analyser.finish();
}

const codes = (analysis: LevelAnalysis): string[] => analysis.warnings.map((warning) => warning.code);

/** The signals of fixtures/acoustics/make-broadband-levels.py. */
function goldenSignals(): Record<string, Float64Array> {
  const count = golden.sampleRateHz * golden.seconds;
  const white = uniformNoise(1, count);
  let state = 0;
  const falling = white.map((value) => (state = 0.99 * state + 0.05 * value));
  const click = new Float64Array(count);
  click[rate + 7] = 0.5;
  const pulses = Float64Array.from({ length: count }, (_, index) => {
    const phase = (index / rate) % 0.03;
    return 0.5 * Math.exp(-phase / 0.004) * Math.sin(2 * Math.PI * 180 * phase);
  });
  const mean = pulses.reduce((sum, value) => sum + value, 0) / count;
  return {
    'white noise': white.map((value) => 0.3 * value),
    'falling noise': falling,
    '20 ms burst of 4 kHz': burst(rate, 3, 4000, 1, 0.02, 0.5),
    click,
    'pulse train': pulses.map((value) => value - mean),
  };
}

describe('levels of broadband sound', () => {
  const signals = goldenSignals();
  for (const [name, expected] of Object.entries(golden.levels)) {
    test(`${name}: energies and maxima within 0.03 dB, peaks within 0.12 dB of an independent calculation`, () => {
      const { levels } = analyse(signals[name] ?? new Float64Array(0), { withThirdOctave: false });
      const { LAeq, LCeq, LZeq, LAE, LAFmax, LASmax, LCFmax } = expected;
      const within = (value: number): unknown => expect.closeTo(value, 1.22);
      expect(levels).toMatchObject(
        Object.fromEntries(
          Object.entries({ LAeq, LCeq, LZeq, LAE, LAFmax, LASmax, LCFmax }).map(([symbol, level]) => [
            symbol,
            within(level),
          ]),
        ),
      );
      expect(Math.abs((levels.LCpeak ?? 0) - expected.LCpeak)).toBeLessThan(0.12);
      // White noise up to half the sample rate has peaks that no finite filter can find; ours looks to 0.45 of it.
      const peakLimit = name === 'white noise' ? 0.4 : 0.1;
      expect(Math.abs((levels.LZpeak ?? 0) - expected.LZpeak)).toBeLessThan(peakLimit);
    });
  }
});

describe('the analyser', () => {
  test('gives the same result bit for bit however the samples are cut', () => {
    const samples = uniformNoise(7, 2.3 * rate).map(
      (value, index) => 0.2 * value + 0.3 * Math.sin(index / 50) + 0.05,
    );
    const options = { fromSeconds: 0.4, toSeconds: 2.1 };
    const whole = analyse(samples, options);
    for (const seed of [1, 2]) {
      const analyser = createLevelAnalyser({ sampleRateHz: rate, pascalPerFullScale: 1, ...options });
      pushInRandomPieces(analyser, samples, seed);
      expect(analyser.finish()).toEqual(whole);
    }
  });

  test('a full-scale amplitude of P pascal is what --pa-per-full-scale promises', () => {
    const quiet = analyse(sine(rate, 1, 1000, 0.1), { withThirdOctave: false }).levels.LZeq ?? 0;
    const loud =
      analyse(sine(rate, 1, 1000, 0.1), { withThirdOctave: false, pascalPerFullScale: 2 }).levels.LZeq ?? 0;
    expect(loud - quiet).toBeCloseTo(6.0206, 4);
    expect(quiet).toBeCloseTo(20 * Math.log10(0.1 / Math.SQRT2 / 20e-6), 3);
  });

  test('a constant part changes no level and is reported', () => {
    const clean = analyse(sine(rate, 2, 500, 0.1));
    const offset = analyse(sine(rate, 2, 500, 0.1).map((value) => value + 0.25));
    for (const symbol of ['LAeq', 'LZeq', 'LCpeak', 'LZpeak', 'LAFmax', 'LAFmin'] as const) {
      expect(offset.levels[symbol]).toBeCloseTo(clean.levels[symbol] ?? 0, 2);
    }
    expect(offset.constantPart).toBeCloseTo(0.25, 6);
    expect(codes(offset)).toContain('DC_OFFSET');
    expect(codes(clean)).not.toContain('DC_OFFSET');
  });

  test('the interval counts alone, yet filters and detectors have run before it', () => {
    const loudFirst = sine(rate, 3, 1000, 0.1).map((value, index) => (index < rate ? 10 * value : value));
    const late = analyse(loudFirst, { fromSeconds: 2.5, toSeconds: 3, withThirdOctave: false });
    const steady = 20 * Math.log10(0.1 / Math.SQRT2 / 20e-6);
    expect(late.levels.LAeq).toBeCloseTo(steady, 2);
    // 1.5 s after the step Fast has fallen by 52 dB, which is all of it; it has not risen from rest.
    expect(late.levels.LAFmax).toBeCloseTo(steady, 1);
    expect(late.levels.LAFmin).toBeCloseTo(steady, 1);
    expect(late.interval).toEqual({ startSeconds: 2.5, endSeconds: 3 });
    expect(late.levels.LAE).toBeCloseTo((late.levels.LAeq ?? 0) + 10 * Math.log10(0.5), 9);
  });

  test('the rise of Fast from rest enters neither minimum nor percentiles', () => {
    const { levels } = analyse(sine(rate, 2, 1000, 0.1), { withThirdOctave: false });
    expect((levels.LAFmax ?? 0) - (levels.LAFmin ?? 0)).toBeLessThan(0.1);
    expect((levels.LAF1 ?? 0) - (levels.LAF99 ?? 0)).toBeLessThan(0.1);
  });

  test('percentiles are the levels exceeded for their share of the time', () => {
    // 60 s: 30 % at 94 dB, 70 % at 74 dB; the 0.58 s of each fall between them is 1 %.
    const samples = sine(8000, 60, 1000, 1).map((value, index) =>
      index % 160_000 < 48_000 ? value : value / 10,
    );
    const { levels } = analyse(samples, {
      sampleRateHz: 8000,
      pascalPerFullScale: Math.SQRT2,
      withThirdOctave: false,
    });
    expect(levels.LAF10).toBeCloseTo(93.98, 1);
    expect(levels.LAF50).toBeCloseTo(73.98, 1);
    expect(levels.LAF90).toBeCloseTo(73.98, 1);
    expect((levels.LAF1 ?? 0) >= (levels.LAF5 ?? 0) && (levels.LAF5 ?? 0) >= (levels.LAF10 ?? 0)).toBe(true);
    expect((levels.LAF95 ?? 0) >= (levels.LAF99 ?? 0)).toBe(true);
  });

  test('a recording shorter than the settling of Fast has no minimum, and says so', () => {
    const found = analyse(sine(rate, 0.4, 1000, 0.1));
    expect(found.levels.LAFmin).toBeNull();
    expect(found.levels.LAF50).toBeNull();
    expect(found.levels.LAeq).not.toBeNull();
    expect(codes(found)).toContain('TOO_SHORT_FOR_FAST');
  });

  test('digital silence has no level at all', () => {
    const found = analyse(new Float64Array(rate));
    for (const level of Object.values(found.levels)) expect(level).toBeNull();
    for (const band of found.thirdOctave) expect(band.levelDb).toBeNull();
    expect(found.underRange).toBe(true);
    expect(codes(found)).toContain('DIGITAL_SILENCE');
  });

  test('nothing at all has no level either', () => {
    const found = analyse(new Float64Array(0));
    for (const level of Object.values(found.levels)) expect(level).toBeNull();
  });

  test('a sample that is not a number stops the analysis with its position', () => {
    const samples = sine(rate, 0.1, 1000);
    samples[1234] = Number.NaN;
    expect(() => analyse(samples)).toThrow(NonFiniteSampleError);
    expect(() => analyse(samples)).toThrow('Sample 1234');
  });

  test('a low rate is told and its bands are missing rather than invented', () => {
    const found = analyse(sine(16_000, 2, 1000, 0.1), { sampleRateHz: 16_000 });
    expect(codes(found)).toEqual(expect.arrayContaining(['RATE_LIMITS_BANDWIDTH', 'BAND_ABOVE_RATE']));
    const level = (nominalHz: number): number | null =>
      found.thirdOctave.find((band) => band.nominalHz === nominalHz)?.levelDb ?? null;
    expect(level(6300)).not.toBeNull();
    expect(level(8000)).toBeNull();
  });

  test('16-bit sound of a few steps is under-range, the same sound in 24 bits is not', () => {
    const samples = sine(rate, 1, 1000, 2 / 32_768).map((value) => Math.round(value * 32_768) / 32_768);
    expect(
      analyse(samples, { sampleFormat: { largestCode: 1, quantisationStep: 2 ** -15 } }).underRange,
    ).toBe(true);
    expect(
      analyse(samples, { sampleFormat: { largestCode: 1, quantisationStep: 2 ** -23 } }).underRange,
    ).toBe(false);
  });

  test('an overload within the interval is latched, one outside is only told', () => {
    const samples = sine(rate, 3, 997, 0.5);
    samples[2 * rate] = 1.2;
    expect(analyse(samples).overload).toBe(true);
    const before = analyse(samples, { toSeconds: 1.9 });
    expect(before.overload).toBe(false);
    expect(codes(before)).toContain('OVERLOAD_OUTSIDE_INTERVAL');
    expect(before.overloads[0]?.startSeconds).toBeCloseTo(2, 6);
  });
});
