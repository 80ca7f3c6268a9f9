import { describe, expect, test } from 'vitest';
import { createLevelAnalyser } from '#core/acoustics/level-analyser.ts';
import type { LevelFigures } from '#core/acoustics/level-figures.ts';
import { cascadePower } from '#core/acoustics/biquad-cascade.ts';
import { createWeightingFilter, weightingSections } from '#core/acoustics/weighting-filter.ts';
import { exactFrequency, WEIGHTING_TABLE } from '#core/standards/iec-61672-1-2013-table-3.ts';
import { weightingDb } from '#core/standards/iec-61672-1-2013.ts';
import { sine } from './signals.ts';

/** Our own limits, far inside class 1: 0.05 dB to 10 kHz, 0.1 dB to 16 kHz, 0.2 dB to 20 kHz. */
function limitDb(frequencyHz: number): number {
  if (frequencyHz <= 10_000) return 0.05;
  return frequencyHz <= 16_000 ? 0.1 : 0.2;
}

function deviationDb(weighting: 'A' | 'C', sampleRateHz: number, frequencyHz: number): number {
  const power = cascadePower(
    weightingSections(weighting, sampleRateHz),
    (2 * Math.PI * frequencyHz) / sampleRateHz,
  );
  return Math.abs(10 * Math.log10(power) - weightingDb(weighting, frequencyHz));
}

const steadyDb = 10 * Math.log10(0.125 / 4e-10);

function near(value: number, limit: number): unknown {
  return expect.toSatisfy((found: number) => Math.abs(found - value) < limit, `${value} within ${limit}`);
}

/** Levels over whole periods after the cut at the start has died away, which takes longest where A is 70 dB down. */
function settledLevels(sampleRateHz: number, frequencyHz: number): LevelFigures {
  const fromSeconds = frequencyHz < 100 ? 0.6 : 0.15;
  const seconds = Math.ceil((frequencyHz < 100 ? 0.4 : 0.1) * frequencyHz) / frequencyHz;
  const analyser = createLevelAnalyser({
    sampleRateHz,
    pascalPerFullScale: 1,
    withThirdOctave: false,
    fromSeconds,
    toSeconds: fromSeconds + seconds,
  });
  analyser.push(sine(sampleRateHz, 0.01 + fromSeconds + seconds, frequencyHz, 0.5, 0.3));
  return analyser.finish().levels;
}

describe('frequency weighting', () => {
  for (const sampleRateHz of [44_100, 48_000, 96_000, 192_000]) {
    test(`sines at all third-octave centres read as the analytic A and C curves at ${sampleRateHz} Hz`, () => {
      for (const { nominalHz } of WEIGHTING_TABLE) {
        const frequencyHz = exactFrequency(nominalHz);
        const { LAeq, LCeq, LZeq } = settledLevels(sampleRateHz, frequencyHz);
        const limit = limitDb(frequencyHz);
        expect({ nominalHz, Z: LZeq, A: LAeq, C: LCeq }).toEqual({
          nominalHz,
          Z: near(steadyDb, 0.02),
          A: near(steadyDb + weightingDb('A', frequencyHz), limit),
          C: near(steadyDb + weightingDb('C', frequencyHz), limit),
        });
      }
    });
  }

  test.each([8000, 11_025, 16_000, 22_050, 32_000, 40_000, 46_000, 88_200, 176_400])(
    'the curves hold between 10 Hz and what a rate of %s Hz allows',
    (sampleRateHz) => {
      for (let frequencyHz = 10; frequencyHz < Math.min(20_000, 0.49 * sampleRateHz); frequencyHz *= 1.07) {
        expect(deviationDb('A', sampleRateHz, frequencyHz)).toBeLessThan(limitDb(frequencyHz));
        expect(deviationDb('C', sampleRateHz, frequencyHz)).toBeLessThan(limitDb(frequencyHz));
      }
    },
  );

  test('every filter is stable: its response to a click has died away after a second', () => {
    for (const sampleRateHz of [8000, 44_100, 48_000, 192_000]) {
      const block = new Float64Array(sampleRateHz + 10);
      block[0] = 1;
      createWeightingFilter('A', sampleRateHz).process(block, block, block.length);
      expect(Math.max(...block.slice(sampleRateHz).map(Math.abs))).toBeLessThan(1e-12);
    }
  });

  test('Z is the signal itself', () => {
    const input = sine(48_000, 0.01, 1000);
    const output = new Float64Array(input.length);
    createWeightingFilter('Z', 48_000).process(input, output, input.length);
    expect(output).toEqual(input);
  });
});
