import { createRealFourierTransform, type RealFourierTransform } from './fourier-transform.ts';
import { OverlappingBlocks } from './overlapping-blocks.ts';
import { createWindow, type WindowFunction, type WindowName } from './window-function.ts';

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
  return new WelchAverager(options);
}

class WelchAverager implements SpectrumAverager {
  readonly #sampleRateHz: number;
  readonly #size: number;
  readonly #window: WindowFunction;
  readonly #transform: RealFourierTransform;
  readonly #blocks: OverlappingBlocks;
  readonly #sums: Float64Array;
  #transformCount = 0;

  constructor({ sampleRateHz, size, window = 'hann', hop = size / 2 }: SpectrumOptions) {
    this.#sampleRateHz = sampleRateHz;
    this.#size = size;
    this.#window = createWindow(window, size);
    this.#transform = createRealFourierTransform(size);
    this.#blocks = new OverlappingBlocks(size, hop, (block) => this.#add(block));
    this.#sums = new Float64Array(size / 2 + 1);
  }

  push(samples: Float64Array | Float32Array): void {
    this.#blocks.push(samples);
  }

  result(): NarrowBandSpectrum | null {
    if (this.#transformCount === 0) return null;
    const half = this.#size / 2;
    const scale = 2 / (this.#transformCount * this.#window.sum ** 2);
    const stepHz = this.#sampleRateHz / this.#size;
    return {
      stepHz,
      toneMeanSquares: this.#sums.map((sum, bin) => (bin === 0 || bin === half ? 0.5 : 1) * sum * scale),
      noiseBandwidthHz: this.#window.noiseBandwidthBins * stepHz,
      transformCount: this.#transformCount,
      window: this.#window.name,
    };
  }

  reset(): void {
    this.#blocks.reset();
    this.#transformCount = 0;
    this.#sums.fill(0);
  }

  #add(block: Float64Array): void {
    this.#transform.addPowers(block, this.#window.weights, this.#sums);
    this.#transformCount += 1;
  }
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
