import { describe, expect, test } from 'vitest';
import { createLevelAnalyser } from '#core/acoustics/level-analyser.ts';
import type { LevelFigures } from '#core/acoustics/level-figures.ts';
import { TONEBURST_TABLE } from '#core/standards/iec-61672-1-2013-table-4.ts';
import {
  PEAK_TABLE,
  toneburstExposureDb,
  toneburstMaximumDb,
  weightingDb,
} from '#core/standards/iec-61672-1-2013.ts';
import { burst, sine } from './signals.ts';

function levelsOf(samples: Float64Array, sampleRateHz: number): LevelFigures {
  const analyser = createLevelAnalyser({ sampleRateHz, pascalPerFullScale: 1, withThirdOctave: false });
  analyser.push(samples);
  return analyser.finish().levels;
}

const steadyZ = 20 * Math.log10(0.5 / Math.SQRT2 / 20e-6);
const steadyA = steadyZ + weightingDb('A', 4000);

describe.each([44_100, 48_000])('4 kHz tonebursts at %s Hz (IEC 61672-1, Table 4)', (sampleRateHz) => {
  test.each(TONEBURST_TABLE)('$burstMilliseconds ms', ({ burstMilliseconds, slow }) => {
    const seconds = burstMilliseconds / 1000;
    const levels = levelsOf(burst(sampleRateHz, 2.2, 4000, 1, seconds, 0.5), sampleRateHz);
    // The A network spreads the shortest bursts in frequency: an exact meter deviates by 0.13 dB at 0.25 ms.
    const limit = burstMilliseconds >= 5 ? 0.03 : 0.17;
    expect(Math.abs((levels.LAFmax ?? 0) - steadyA - toneburstMaximumDb(seconds, 0.125))).toBeLessThan(limit);
    expect(Math.abs((levels.LAE ?? 0) - steadyA - toneburstExposureDb(seconds))).toBeLessThan(limit);
    if (slow === null) return;
    expect(Math.abs((levels.LASmax ?? 0) - steadyA - toneburstMaximumDb(seconds, 1))).toBeLessThan(limit);
  });
});

describe('C-weighted peaks (IEC 61672-1, Table 5)', () => {
  test.each(PEAK_TABLE)('$shape of $frequencyHz Hz', ({ frequencyHz, shape, differenceDb }) => {
    const periods = shape === 'one cycle' ? 1 : 0.5;
    const sign = shape === 'negative half cycle' ? -1 : 1;
    const samples = burst(48_000, 2, frequencyHz, 1, periods / frequencyHz, 0.5 * sign);
    const steadyC = steadyZ + weightingDb('C', frequencyHz);
    // The table's values are rounded to a tenth.
    expect(Math.abs((levelsOf(samples, 48_000).LCpeak ?? 0) - steadyC - differenceDb)).toBeLessThan(0.1);
  });
});

describe('peaks between samples', () => {
  test.each([1000, 9600, 12_000, 16_000, 20_000])(
    'a steady sine of %s Hz peaks 3.01 dB over its level at every phase',
    (frequencyHz) => {
      for (const phase of [0.3, Math.PI / 4, 2]) {
        const { LZeq, LZpeak, LCeq, LCpeak } = levelsOf(sine(48_000, 0.3, frequencyHz, 0.5, phase), 48_000);
        expect(Math.abs((LZpeak ?? 0) - (LZeq ?? 0) - 3.0103)).toBeLessThan(0.06);
        expect(Math.abs((LCpeak ?? 0) - (LCeq ?? 0) - 3.0103)).toBeLessThan(0.06);
      }
    },
  );

  test('a sound that is loudest at its very start keeps the peak it has there', () => {
    const samples = sine(48_000, 1, 1000, 0.5).map((value, index) => (index < 480 ? value : value / 10));
    const { LCpeak, LZpeak } = levelsOf(samples, 48_000);
    expect(LZpeak).toBeCloseTo(20 * Math.log10(0.5 / 20e-6), 1);
    expect(LCpeak ?? 0).toBeGreaterThan(20 * Math.log10(0.5 / 20e-6) - 0.1);
  });
});
