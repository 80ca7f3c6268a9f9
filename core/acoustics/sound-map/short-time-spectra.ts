import { weightingPower } from '#core/standards/iec-61672-1-2013.ts';
import { createRealFourierTransform, type RealFourierTransform } from '../fourier-transform.ts';
import { OverlappingBlocks } from '../overlapping-blocks.ts';
import { createSignalFrontEnd, type SignalFrontEnd } from '../signal-front-end.ts';
import { createWindow, type WindowFunction, type WindowName } from '../window-function.ts';

/** Frequency weightings of a map. */
export type MapWeighting = 'A' | 'Z';

/** How a recording is cut into spectra. */
export interface ShortTimeOptions {
  readonly sampleRateHz: number;
  /** Sound pressure in pascal at digital 1.0. */
  readonly pascalPerFullScale: number;
  /** Samples per spectrum, a power of two. */
  readonly size: number;
  /** Samples from one spectrum to the next, at most the size. */
  readonly hop: number;
  readonly window: WindowName;
  readonly weighting: MapWeighting;
  /** Filters the pressure in place before anything is read from it, as a microphone correction does. */
  readonly correct?: (pressure: Float64Array, count: number) => void;
}

/** The spectrum of one frame. */
export interface Frame {
  /** Middle of the frame, seconds since the first sample. */
  readonly timeSeconds: number;
  /** Mean square in Pa² of a tone that lies in each bin, weighted at the bin's frequency; used again for the next frame. */
  readonly toneMeanSquares: Float64Array;
}

/** Short-time spectra as a stream, in constant memory. */
export interface ShortTimeSpectra {
  /** Distance of two bins; bin k lies at k times this. */
  readonly stepHz: number;
  /** Equivalent noise bandwidth of one bin: mean squares divided by it give the power density. */
  readonly noiseBandwidthHz: number;
  /** Takes samples (full scale 1) in pieces of any size. @throws NonFiniteSampleError */
  push(samples: Float64Array | Float32Array): void;
  /** Passes on what is held back; push nothing after it. The rest that fills no frame is left out. */
  finish(): void;
}

/**
 * Forms a spectrum of each frame. The bins of a frame, summed and multiplied by step over noise bandwidth, are the mean square
 * of the frame under its window, so a frame holds the energy of its stretch and no more.
 */
export function createShortTimeSpectra(
  options: ShortTimeOptions,
  onFrame: (frame: Frame) => void,
): ShortTimeSpectra {
  return new FramedSpectra(options, onFrame);
}

class FramedSpectra implements ShortTimeSpectra {
  readonly stepHz: number;
  readonly noiseBandwidthHz: number;
  readonly #options: ShortTimeOptions;
  readonly #onFrame: (frame: Frame) => void;
  readonly #window: WindowFunction;
  readonly #transform: RealFourierTransform;
  readonly #scales: Float64Array;
  readonly #powers: Float64Array;
  readonly #frontEnd: SignalFrontEnd;
  #frameCount = 0;

  constructor(options: ShortTimeOptions, onFrame: (frame: Frame) => void) {
    const { sampleRateHz, pascalPerFullScale, size, hop, window, correct } = options;
    this.#options = options;
    this.#onFrame = onFrame;
    this.#window = createWindow(window, size);
    this.#transform = createRealFourierTransform(size);
    this.stepHz = sampleRateHz / size;
    this.noiseBandwidthHz = this.#window.noiseBandwidthBins * this.stepHz;
    this.#powers = new Float64Array(size / 2 + 1);
    this.#scales = this.#powers.map((_, bin) => this.#scaleOf(bin));
    const blocks = new OverlappingBlocks(size, hop, (block) => this.#take(block));
    this.#frontEnd = createSignalFrontEnd(sampleRateHz, pascalPerFullScale, ({ pressure, count }) => {
      correct?.(pressure, count);
      blocks.push(pressure.subarray(0, count));
    });
  }

  push(samples: Float64Array | Float32Array): void {
    this.#frontEnd.push(samples);
  }

  finish(): void {
    this.#frontEnd.finish();
  }

  /** One-sided, corrected for the window's amplitude, times the weighting. */
  #scaleOf(bin: number): number {
    const { size, weighting } = this.#options;
    const sides = bin === 0 || bin === size / 2 ? 1 : 2;
    return (sides * weightingPower(weighting, bin * this.stepHz)) / this.#window.sum ** 2;
  }

  #take(block: Float64Array): void {
    const { sampleRateHz, size, hop } = this.#options;
    const powers = this.#powers;
    const scales = this.#scales;
    powers.fill(0);
    this.#transform.addPowers(block, this.#window.weights, powers);
    for (let bin = 0; bin < powers.length; bin += 1)
      powers[bin] = (powers[bin] as number) * (scales[bin] as number);
    const timeSeconds = (this.#frameCount * hop + size / 2) / sampleRateHz;
    this.#frameCount += 1;
    this.#onFrame({ timeSeconds, toneMeanSquares: powers });
  }
}
