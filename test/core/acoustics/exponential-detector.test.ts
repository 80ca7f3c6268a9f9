import { describe, expect, test } from 'vitest';
import { ExponentialDetector } from '#core/acoustics/exponential-detector.ts';
import { sine } from './signals.ts';

describe('exponential detector', () => {
  test.each([
    ['Fast', 0.125, 34.744],
    ['Slow', 1, 4.3429],
  ])('%s decays within 0.01 dB/s of its definition after a tone stops', (_name, timeConstant, expected) => {
    const rate = 48_000;
    const detector = new ExponentialDetector(rate, timeConstant);
    detector.process(sine(rate, 5, 4000), 0, 5 * rate);
    const silence = new Float64Array(rate / 2);
    const before = detector.meanSquare;
    detector.process(silence, 0, silence.length);
    expect(Math.abs((10 * Math.log10(before / detector.meanSquare)) / 0.5 - expected)).toBeLessThan(0.01);
  });

  test('Fast is within 0.1 dB after 0.47 s and reads a steady tone truly', () => {
    const rate = 48_000;
    const detector = new ExponentialDetector(rate, 0.125);
    const tone = sine(rate, 2, 1000);
    detector.process(tone, 0, 0.46 * rate);
    expect(10 * Math.log10(detector.meanSquare / 0.5)).toBeLessThan(-0.1);
    detector.process(tone, 0.46 * rate, 0.48 * rate);
    expect(10 * Math.log10(detector.meanSquare / 0.5)).toBeGreaterThan(-0.1);
    detector.process(tone, 0.48 * rate, 2 * rate);
    expect(10 * Math.log10(detector.meanSquare / 0.5)).toBeCloseTo(0, 2);
  });

  test('samples that are only passed change the average and nothing else', () => {
    const detector = new ExponentialDetector(1000, 0.125);
    const tone = sine(1000, 1, 100);
    detector.advance(tone, 0, 500);
    expect([detector.highest, detector.sumOfSquares]).toEqual([0, 0]);
    const counted = new ExponentialDetector(1000, 0.125);
    counted.process(tone, 0, 500);
    expect(detector.meanSquare).toBe(counted.meanSquare);
  });
});
