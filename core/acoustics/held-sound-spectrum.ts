import { createDecimatingStream } from './decimating-stream.ts';
import { createRealFourierTransform } from './fourier-transform.ts';
import { createWindow } from './window-function.ts';

/** A sound at a low rate. */
export interface SlowSound {
  readonly samples: Float64Array;
  readonly rateHz: number;
}

/** Power spectrum of a stretch of sound, averaged over windows that overlap by half or more. */
export interface HeldSoundSpectrum {
  /** Distance of two bins. */
  readonly stepHz: number;
  /** Mean power in each bin from 0 Hz on, relative within one spectrum. */
  readonly powers: Float64Array;
  /** How many windows were averaged. */
  readonly windowCount: number;
  /** Inverse of a window's length: the lines of a spectrum are not told apart closer than some of these. */
  readonly widthHz: number;
}

/** Samples that go through the decimating filters at once. */
const BLOCK = 8192;

/**
 * The averaged spectrum from Hann windows that are spread evenly over the whole stretch; one window over all of a
 * shorter stretch.
 */
export function spectrumOfHeldSound(
  { samples, rateHz }: SlowSound,
  windowSeconds: number,
): HeldSoundSpectrum {
  const length = Math.min(Math.round(windowSeconds * rateHz), samples.length);
  const size = powerOfTwoFrom(length);
  const { powers, windowCount } = averagePowers(samples, length, size);
  return { stepHz: rateHz / size, powers, windowCount, widthHz: rateHz / length };
}

/** The shortest window from `seconds` on that a transform takes as it is. */
export function windowFrom(seconds: number, { rateHz }: SlowSound): number {
  return powerOfTwoFrom(seconds * rateHz) / rateHz;
}

function powerOfTwoFrom(length: number): number {
  return 2 ** Math.max(2, Math.ceil(Math.log2(length)));
}

/** The sound without its constant part at the lowest rate that holds a frequency. */
export function slowDown(
  samples: Float64Array | Float32Array,
  sampleRateHz: number,
  highestHz: number,
): SlowSound {
  const stream = createDecimatingStream(sampleRateHz, highestHz, BLOCK);
  const block = new Float64Array(BLOCK);
  const slow = new Float64Array(Math.ceil((samples.length * stream.rateHz) / sampleRateHz) + 1);
  let written = 0;
  for (let start = 0; start < samples.length; start += BLOCK) {
    const count = Math.min(BLOCK, samples.length - start);
    block.set(samples.subarray(start, start + count));
    const output = stream.process(count === BLOCK ? block : block.subarray(0, count));
    slow.set(output, written);
    written += output.length;
  }
  removeMean(slow.subarray(0, written));
  return { samples: slow.subarray(0, written), rateHz: stream.rateHz };
}

/** A constant part would leak from 0 Hz into the lowest lines. */
function removeMean(samples: Float64Array): void {
  let sum = 0;
  for (let index = 0; index < samples.length; index += 1) sum += samples[index] as number;
  const mean = sum / samples.length;
  for (let index = 0; index < samples.length; index += 1) samples[index] = (samples[index] as number) - mean;
}

const hannWeights = new Map<number, Float64Array>();

/** Made once per power of two, of which there are few. */
function hannOf(size: number): Float64Array {
  const known = hannWeights.get(size) ?? createWindow('hann', size).weights;
  hannWeights.set(size, known);
  return known;
}

function averagePowers(
  samples: Float64Array,
  length: number,
  size: number,
): { powers: Float64Array; windowCount: number } {
  const transform = createRealFourierTransform(size);
  const weights = length === size ? hannOf(size) : createWindow('hann', length).weights;
  const padded = new Float64Array(size);
  const powers = new Float64Array(size / 2 + 1);
  const sums = new Float64Array(size / 2 + 1);
  const hops = Math.ceil((samples.length - length) / (length / 2));
  for (let hop = 0; hop <= hops; hop += 1) {
    const start = hops === 0 ? 0 : Math.round((hop * (samples.length - length)) / hops);
    for (let index = 0; index < length; index += 1) {
      padded[index] = (samples[start + index] as number) * (weights[index] as number);
    }
    transform.transformToPowers(padded, powers);
    addTo(sums, powers, 1 / (hops + 1));
  }
  return { powers: sums, windowCount: hops + 1 };
}

function addTo(sums: Float64Array, values: Float64Array, share: number): void {
  for (let index = 0; index < sums.length; index += 1) {
    sums[index] = (sums[index] as number) + share * (values[index] as number);
  }
}
