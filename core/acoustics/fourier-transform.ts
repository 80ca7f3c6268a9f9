import FFT from 'fft.js';

/** Discrete Fourier transform of real samples; the only place that knows the library behind it. */
export interface RealFourierTransform {
  /** Power of two. */
  readonly size: number;
  /** Squared magnitudes of bins 0 to size/2, without any scaling, written into `powers`. */
  transformToPowers(samples: Float64Array, powers: Float64Array): void;
}

/** A transform for blocks of `size` samples, a power of two of at least 4. */
export function createRealFourierTransform(size: number): RealFourierTransform {
  const fft = new FFT(size);
  // The library fills only the first half for real input, yet needs room for all of it.
  const spectrum = new Float64Array(2 * size);
  return {
    size,
    transformToPowers(samples, powers) {
      fft.realTransform(spectrum, samples);
      for (let bin = 0; bin <= size / 2; bin += 1) {
        const re = spectrum[2 * bin] as number;
        const im = spectrum[2 * bin + 1] as number;
        powers[bin] = re * re + im * im;
      }
    },
  };
}
