import { createRealFourierTransform } from './fourier-transform.ts';
import { createWindow, type WindowName } from './window-function.ts';

/** How to form a spectrum; Hann with half overlap where not said otherwise. */
export interface SpectrumOptions {
  readonly sampleRateHz: number;
  /** Samples per transform, a power of two. */
  readonly size: number;
  readonly window?: WindowName;
  /** Samples from one transform to the next; half the size by default. */
  readonly hop?: number;
}

/** An averaged narrow-band spectrum, in squares of the unit of the samples. */
export interface NarrowBandSpectrum {
  /** Distance of two bins in hertz; bin k lies at k times this. */
  readonly stepHz: number;
  /** Mean square of a tone that lies in each bin (one-sided, amplitude-corrected for the window). */
  readonly toneMeanSquares: Float64Array;
  /** Equivalent noise bandwidth of one bin in hertz: mean squares divided by it give the power density. */
  readonly noiseBandwidthHz: number;
  readonly transformCount: number;
  readonly window: WindowName;
}

/** A spectrum averaged over a stream. */
export interface SpectrumAverager {
  /** Takes samples in pieces of any size. */
  push(samples: Float64Array | Float32Array): void;
  /** The average so far, or null before the first full block. */
  result(): NarrowBandSpectrum | null;
  /** Forgets the average and the samples held. */
  reset(): void;
}

/** Averages the power spectra of overlapping blocks (Welch's method) in constant memory. */
export function createSpectrumAverager(options: SpectrumOptions): SpectrumAverager {
  const { sampleRateHz, size, window: windowName = 'hann', hop = size / 2 } = options;
  const transform = createRealFourierTransform(size);
  const window = createWindow(windowName, size);
  const held = new Float64Array(size);
  const windowed = new Float64Array(size);
  const powers = new Float64Array(size / 2 + 1);
  const sums = new Float64Array(size / 2 + 1);
  let heldCount = 0;
  let transformCount = 0;

  const transformHeld = (): void => {
    for (let index = 0; index < size; index += 1) {
      windowed[index] = (held[index] as number) * (window.weights[index] as number);
    }
    transform.transformToPowers(windowed, powers);
    for (let bin = 0; bin < powers.length; bin += 1)
      sums[bin] = (sums[bin] as number) + (powers[bin] as number);
    transformCount += 1;
    held.copyWithin(0, hop);
    heldCount = size - hop;
  };

  return {
    push(samples) {
      let taken = 0;
      while (taken < samples.length) {
        const count = Math.min(size - heldCount, samples.length - taken);
        held.set(samples.subarray(taken, taken + count), heldCount);
        heldCount += count;
        taken += count;
        if (heldCount === size) transformHeld();
      }
    },
    result() {
      if (transformCount === 0) return null;
      const scale = 2 / (transformCount * window.sum * window.sum);
      const toneMeanSquares = sums.map((sum, bin) => (bin === 0 || bin === size / 2 ? 0.5 : 1) * sum * scale);
      const stepHz = sampleRateHz / size;
      const noiseBandwidthHz = window.noiseBandwidthBins * stepHz;
      return { stepHz, toneMeanSquares, noiseBandwidthHz, transformCount, window: windowName };
    },
    reset() {
      heldCount = 0;
      transformCount = 0;
      sums.fill(0);
    },
  };
}

/** Mean square of everything from `lowestHz` to `highestHz`, corrected for the window's noise bandwidth. */
export function meanSquareBetween(spectrum: NarrowBandSpectrum, lowestHz: number, highestHz: number): number {
  const { stepHz, toneMeanSquares, noiseBandwidthHz } = spectrum;
  const first = Math.max(0, Math.ceil(lowestHz / stepHz));
  const last = Math.min(toneMeanSquares.length - 1, Math.floor(highestHz / stepHz));
  let sum = 0;
  for (let bin = first; bin <= last; bin += 1) sum += toneMeanSquares[bin] as number;
  return (sum * stepHz) / noiseBandwidthHz;
}
