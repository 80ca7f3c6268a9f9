import { describe, expect, test } from 'vitest';
import {
  createSpectrumAverager,
  meanSquareBetween,
  type NarrowBandSpectrum,
} from '#core/acoustics/narrow-band-spectrum.ts';
import { strongestTone } from '#core/acoustics/strongest-tone.ts';
import { createWindow, type WindowName } from '#core/acoustics/window-function.ts';
import { pushInRandomPieces, sine, uniformNoise } from './signals.ts';

function spectrumOf(
  samples: Float64Array,
  window: WindowName,
  size = 4096,
  sampleRateHz = 48_000,
): NarrowBandSpectrum {
  const averager = createSpectrumAverager({ sampleRateHz, size, window });
  averager.push(samples);
  const result = averager.result();
  if (result === null) throw new Error('too few samples for one block');
  return result;
}

describe('narrow-band spectrum', () => {
  test('Parseval holds within 1e-9: the bins of a block add up to its mean square', () => {
    const noise = uniformNoise(5, 4096);
    const sum = spectrumOf(noise, 'rectangular').toneMeanSquares.reduce((total, value) => total + value, 0);
    const meanSquare = noise.reduce((total, value) => total + value * value, 0) / noise.length;
    expect(Math.abs(sum / meanSquare - 1)).toBeLessThan(1e-9);
  });

  test('under the flat top a tone has its amplitude within 0.02 dB wherever it falls between bins', () => {
    for (let share = 0; share <= 1; share += 0.1) {
      const { toneMeanSquares, stepHz } = spectrumOf(
        sine(48_000, 0.2, (100 + share) * (48_000 / 4096), 0.7),
        'flat-top',
      );
      expect(stepHz).toBeCloseTo(11.71875, 9);
      expect(Math.abs(10 * Math.log10(Math.max(...toneMeanSquares) / 0.245))).toBeLessThan(0.02);
    }
  });

  test('under the Hann window frequency and amplitude of a tone are interpolated', () => {
    for (let share = 0; share <= 1; share += 0.1) {
      const frequencyHz = (100 + share) * (48_000 / 4096);
      const tone = strongestTone(spectrumOf(sine(48_000, 0.2, frequencyHz, 0.7, 1), 'hann'), 20);
      expect(Math.abs((tone?.frequencyHz ?? 0) - frequencyHz)).toBeLessThan(0.01);
      expect(Math.abs(10 * Math.log10((tone?.meanSquare ?? 0) / 0.245))).toBeLessThan(0.02);
    }
  });

  test.each<[WindowName, number]>([
    ['rectangular', 1],
    ['hann', 1.5],
    ['flat-top', 3.81],
  ])('the noise bandwidth of %s is %s bins, and white noise reads right with it', (window, bins) => {
    expect(createWindow(window, 4096).noiseBandwidthBins).toBeCloseTo(bins, 2);
    const spectrum = spectrumOf(uniformNoise(9, 400_000), window);
    const found = meanSquareBetween(spectrum, 5000, 15_000);
    expect(Math.abs(10 * Math.log10(found / ((1 / 3) * (10_000 / 24_000))))).toBeLessThan(0.1);
  });

  test('the average does not depend on how the samples are cut', () => {
    const noise = uniformNoise(11, 30_000);
    const averager = createSpectrumAverager({ sampleRateHz: 48_000, size: 4096 });
    pushInRandomPieces(averager, noise, 4);
    expect(averager.result()).toEqual(spectrumOf(noise, 'hann'));
  });

  test.each<[WindowName, number]>([
    ['hann', 1024],
    ['flat-top', 512],
    ['flat-top', 1],
    ['rectangular', 2048],
  ])('under %s the average of blocks %i samples apart is that of the single blocks', (window, hop) => {
    const [size, noise] = [2048, uniformNoise(13, 2048 + 20 * hop + 7)];
    const averager = createSpectrumAverager({ sampleRateHz: 48_000, size, window, hop });
    const count = Math.floor((noise.length - size) / hop) + 1;
    const single = Array.from({ length: count }, (_, block) =>
      spectrumOf(noise.slice(block * hop, block * hop + size), window, size),
    );
    for (let round = 0; round < 2; round += 1) {
      averager.reset();
      pushInRandomPieces(averager, noise, round);
      expect(averager.result()?.transformCount).toBe(count);
      for (const [bin, found] of (averager.result()?.toneMeanSquares ?? []).entries()) {
        const sum = single.reduce((sum, { toneMeanSquares }) => sum + (toneMeanSquares[bin] as number), 0);
        expect(Math.abs(found / (sum / count) - 1)).toBeLessThan(1e-12);
      }
    }
  });

  test('averages that take turns do not touch each other', () => {
    const noise = uniformNoise(17, 40_000);
    const options = { sampleRateHz: 48_000, size: 4096 } as const;
    const one = createSpectrumAverager(options);
    const other = createSpectrumAverager({ ...options, size: 1024, window: 'flat-top' });
    for (let start = 0; start < noise.length; start += 500) {
      one.push(noise.subarray(start, start + 500));
      other.push(noise.subarray(start, start + 500).map((value) => 3 * value));
    }
    expect(one.result()).toEqual(spectrumOf(noise, 'hann'));
    expect(other.result()).toEqual(
      spectrumOf(
        noise.map((value) => 3 * value),
        'flat-top',
        1024,
      ),
    );
  });

  test('samples of single precision read as the same numbers in double', () => {
    const single = Float32Array.from(uniformNoise(19, 10_000));
    const averager = createSpectrumAverager({ sampleRateHz: 48_000, size: 4096 });
    averager.push(single);
    expect(averager.result()).toEqual(spectrumOf(Float64Array.from(single), 'hann'));
  });

  test('before the first full block there is no spectrum, and silence has no tone', () => {
    const averager = createSpectrumAverager({ sampleRateHz: 48_000, size: 4096 });
    averager.push(new Float64Array(4095));
    expect(averager.result()).toBeNull();
    averager.push(new Float64Array(1));
    const silent = averager.result();
    expect(silent === null ? undefined : strongestTone(silent, 20)).toBeNull();
  });
});
