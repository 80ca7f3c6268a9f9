import { describe, expect, test } from 'vitest';
import { analogueNetwork } from '#core/conformance/analogue-network.ts';
import { burstTruth } from '#core/conformance/burst-truth.ts';
import { sineLevelDb } from '#core/conformance/measure.ts';
import { bursts, exponentialSweep, sine } from '#core/conformance/signals.ts';
import { weightingDb } from '#core/standards/iec-61672-1-2013.ts';

const rate = 1_536_000;

describe('the analogue network that stands for the truth', () => {
  test.each([
    ['A', 100],
    ['A', 1000],
    ['A', 16_000],
    ['C', 31.5],
    ['C', 8000],
  ] as const)('%s at %s Hz gives the analytic weighting', (weighting, frequencyHz) => {
    const network = analogueNetwork(weighting, rate);
    let sum = 0;
    const settled = 0.2 * rate;
    const count = Math.round((rate / frequencyHz) * Math.ceil(frequencyHz * 0.05));
    for (let index = 0; index < settled + count; index += 1) {
      const value = network(Math.sin((2 * Math.PI * frequencyHz * index) / rate));
      if (index >= settled) sum += value * value;
    }
    expect(10 * Math.log10((2 * sum) / count)).toBeCloseTo(weightingDb(weighting, frequencyHz), 2);
  });

  test('a long burst reads as Formulas 7 and 8 say', () => {
    const levels = burstTruth('A', { frequencyHz: 4000, burstSeconds: 0.05, amplitude: 1 });
    const steady = sineLevelDb(1) + weightingDb('A', 4000);
    expect(levels.exposureDb - steady).toBeCloseTo(10 * Math.log10(0.05), 2);
    expect(levels.fastMaximumDb - steady).toBeCloseTo(10 * Math.log10(1 - Math.exp(-0.4)), 1);
    expect(levels.peakDb - steady).toBeGreaterThan(3);
  });
});

describe('the signals', () => {
  test('a sine has its level', () => {
    const samples = sine(48_000, 1, 1000, 0.2);
    const meanSquare = samples.reduce((sum, value) => sum + value * value, 0) / samples.length;
    expect(10 * Math.log10(meanSquare / 4e-10)).toBeCloseTo(sineLevelDb(0.2), 6);
  });

  test('bursts have whole cycles and silence around them', () => {
    const samples = bursts({
      sampleRateHz: 48_000,
      seconds: 0.1,
      frequencyHz: 4000,
      burstSeconds: 0.001,
      startsSeconds: [0.01, 0.05],
      amplitude: 1,
    });
    expect(samples.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(48, 6);
    expect([...samples.subarray(0, 480), ...samples.subarray(528, 2400)].every((value) => value === 0)).toBe(
      true,
    );
  });

  test('a sweep passes a decade in the time it says', () => {
    const samples = exponentialSweep({
      sampleRateHz: 48_000,
      fromHz: 100,
      toHz: 1000,
      secondsPerDecade: 2,
      amplitude: 1,
    });
    expect(samples).toHaveLength(96_000);
    const crossings = (from: number, to: number): number =>
      samples
        .subarray(from, to)
        .reduce(
          (count, value, index, all) => count + (value < 0 !== (all[index - 1] ?? value) < 0 ? 1 : 0),
          0,
        );
    // 0.05 s about 100 Hz and about 1 kHz.
    expect(Math.abs(crossings(0, 2400) - 10)).toBeLessThanOrEqual(1);
    expect(Math.abs(crossings(93_600, 96_000) - 98)).toBeLessThanOrEqual(2);
  });
});
