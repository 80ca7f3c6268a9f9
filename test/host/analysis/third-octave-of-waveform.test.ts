import { describe, expect, test } from 'vitest';
import { createLevelAnalyser } from '#core/acoustics/level-analyser.ts';
import { NonFiniteSampleError } from '#core/acoustics/non-finite-sample-error.ts';
import { thirdOctaveOfWaveform } from '#host/analysis/third-octave-of-waveform.ts';
import { uniformNoise } from '../../core/acoustics/signals.ts';

const sampleRateHz = 44_100;
const samples = uniformNoise(5, 3 * sampleRateHz + 17).map((sample) => 0.2 * sample + 0.05);
const waveform = { samples, sampleRateHz, pascalPerFullScale: 12.3 };

/** Interval in seconds, the last ones shorter than the look at the constant part, empty, backwards or too long. */
const intervals = [
  [0, 3.1],
  [1.000_37, 2.5],
  [0.1, 0.3],
  [2, 2],
  [2.5, 1],
  [2.9, 20],
  [4, 5],
] as const;

describe('third-octave levels of a waveform', () => {
  test.each(intervals)('from %d to %d s are bit for bit those of the level analyser', (from, to) => {
    const analyser = createLevelAnalyser({
      sampleRateHz,
      pascalPerFullScale: 12.3,
      fromSeconds: from,
      toSeconds: to,
    });
    analyser.push(samples);
    expect(thirdOctaveOfWaveform(waveform, from, to)).toEqual(analyser.finish().thirdOctave);
  });

  test('do not depend on what comes after the interval', () => {
    const cut = { ...waveform, samples: samples.subarray(0, 2 * sampleRateHz) };
    expect(thirdOctaveOfWaveform(cut, 1, 2)).toEqual(thirdOctaveOfWaveform(waveform, 1, 2));
  });

  test('are refused where a sample is not a number', () => {
    const broken = { ...waveform, samples: samples.with(100_000, Number.NaN) };
    expect(() => thirdOctaveOfWaveform(broken, 0, 1)).toThrow(NonFiniteSampleError);
  });
});
