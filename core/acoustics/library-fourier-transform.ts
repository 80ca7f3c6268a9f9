import FFT from 'fft.js';
import { type RealFourierTransform, requireBlock } from './real-fourier-transform.ts';

/**
 * A transform by a library in plain JavaScript, for blocks of `size` samples, a power of two of at least 4: the
 * reference that the compiled one is held to, and its stand-in.
 */
export function createLibraryFourierTransform(size: number): RealFourierTransform {
  const fft = new FFT(size);
  // The library fills only the first half for real input, yet needs room for all of it.
  const spectrum = new Float64Array(2 * size);
  const weighted = new Float64Array(size);
  const powerOf = (bin: number): number => {
    const re = spectrum[2 * bin] as number;
    const im = spectrum[2 * bin + 1] as number;
    return re * re + im * im;
  };
  return {
    size,
    transformToPowers(samples, powers) {
      requireBlock(size, powers, samples);
      fft.realTransform(spectrum, samples);
      for (let bin = 0; bin <= size / 2; bin += 1) powers[bin] = powerOf(bin);
    },
    addPowers(samples, weights, sums) {
      requireBlock(size, sums, samples, weights);
      for (let index = 0; index < size; index += 1)
        weighted[index] = (samples[index] as number) * (weights[index] as number);
      fft.realTransform(spectrum, weighted);
      for (let bin = 0; bin <= size / 2; bin += 1) sums[bin] = (sums[bin] as number) + powerOf(bin);
    },
  };
}
