import { halfBandTaps } from './half-band-decimator.ts';
import { INTERPOLATION_PHASES, INTERPOLATION_REACH, interpolateAt } from './fractional-interpolator.ts';
import { MOST_SAMPLES_PER_PIECE } from './signal-front-end.ts';

/** Finds the largest magnitude of a signal, also where it lies between two samples. */
export interface PeakDetector {
  /** Takes up to 2048 samples; only instants of counted ones can become the peak. */
  process(samples: Float64Array, count: number, isCounted: boolean): void;
  /** The peak over counted samples since the last call, 0 for silence; a new search begins. */
  takePeak(): number;
}

/**
 * At twice the sample rate the highest point of a band-limited signal has a neighbour of at least cos(45°) of its
 * height; the rest of the margin is for the short filter that looks for it.
 */
export const WORTH_A_LOOK = 0.6;
/**
 * A parabola through three values at twice the rate reaches at least 0.88 of the highest point between them; as
 * above, the rest of the margin is for the short filter.
 */
const WORTH_THE_LONG_FILTER = 0.75;
const HALF = INTERPOLATION_PHASES / 2;
/** How far around the estimated instant the long filter looks, in 1/32 of a sample. */
export const SEARCH_PHASES: readonly number[] = [0, -3, 3];

/** Short filter for the value half a sample on: six pairs are enough to see where a maximum may be. */
export const HALF_WAY_TAPS: Float64Array = halfBandTaps(6, 3);
const [H1, H3, H5, H7, H9, H11] = HALF_WAY_TAPS as unknown as SixTaps;
type SixTaps = readonly [number, number, number, number, number, number];

/**
 * A short filter doubles the rate; where a local maximum of that could beat the peak, a parabola estimates its instant
 * and a long filter interpolates the signal there. Samples at the very start and end, where the long filter would
 * reach out of the recording, count as they are: nothing is assumed about what lay outside. Within 0.1 dB for what lies
 * below 0.45 of the sample rate (20 kHz at 44.1 kHz); white noise up to half the rate may read 0.25 dB low.
 */
export function createPeakDetector(): PeakDetector {
  return new InterpolatingPeakDetector();
}

/** Samples that the long filter needs to each side, with one to spare for the search around an instant. */
export const PEAK_REACH = INTERPOLATION_REACH + 1;

class InterpolatingPeakDetector implements PeakDetector {
  readonly #history = new Float64Array(2 * PEAK_REACH + MOST_SAMPLES_PER_PIECE);
  #held = 0;
  #position = 0;
  #uncountedUntil = 0;
  #peak = 0;
  /** The last two values at twice the rate. */
  #left = 0;
  #here = 0;

  process(samples: Float64Array, count: number, isCounted: boolean): void {
    this.#history.set(samples.subarray(0, count), this.#held);
    if (isCounted) this.#peak = largestMagnitude(samples, count, this.#peak);
    else this.#uncountedUntil = this.#position + count;
    const end = this.#held + count;
    const unread = Math.max(PEAK_REACH, this.#held - PEAK_REACH);
    const firstCounted = this.#uncountedUntil - this.#position + this.#held + 1;
    this.#search(Math.max(unread, firstCounted), end - PEAK_REACH);
    this.#position += count;
    this.#held = Math.min(end, 2 * PEAK_REACH);
    this.#history.copyWithin(0, end - this.#held, end);
  }

  takePeak(): number {
    const found = this.#peak;
    this.#peak = 0;
    return found;
  }

  #search(first: number, end: number): void {
    const history = this.#history;
    let left = this.#left;
    let here = this.#here;
    for (let index = first; index < end; index += 1) {
      const sample = history[index] as number;
      if (isCandidate(left, here, sample, this.#peak)) this.#look(index - 1, HALF, left, here, sample);
      const between = halfWay(history, index);
      if (isCandidate(here, sample, between, this.#peak)) this.#look(index, 0, here, sample, between);
      left = sample;
      here = between;
    }
    this.#left = left;
    this.#here = here;
  }

  /** Looks around `here`, which lies `phase`/32 after the sample at `index`, between its neighbours at twice the rate. */
  #look(index: number, phase: number, left: number, here: number, right: number): void {
    const instant = instantWorthALook(phase, left, here, right, this.#peak);
    if (instant === null) return;
    for (const offset of SEARCH_PHASES) {
      const value = Math.abs(valueAt(this.#history, index, instant + offset));
      if (value > this.#peak) this.#peak = value;
    }
  }
}

/** The instant of the maximum near three values at twice the rate, in 1/32 of a sample; null where it cannot beat the peak. */
export function instantWorthALook(
  phase: number,
  left: number,
  here: number,
  right: number,
  peak: number,
): number | null {
  const curvature = left - 2 * here + right;
  const shift = curvature === 0 ? 0 : (left - right) / (2 * curvature);
  const height = Math.abs(here - 0.25 * (left - right) * shift);
  return height < WORTH_THE_LONG_FILTER * peak ? null : Math.round(phase + shift * HALF);
}

/** Whether `here` is a local maximum, large enough to have the peak beside it. */
export function isCandidate(left: number, here: number, right: number, peak: number): boolean {
  const size = Math.abs(here);
  return size > WORTH_A_LOOK * peak && size >= Math.abs(left) && size > Math.abs(right);
}

function valueAt(samples: Float64Array, index: number, phase: number): number {
  const whole = Math.floor(phase / INTERPOLATION_PHASES);
  return interpolateAt(samples, index + whole, phase - whole * INTERPOLATION_PHASES);
}

function largestMagnitude(samples: Float64Array, count: number, atLeast: number): number {
  let largest = atLeast;
  for (let index = 0; index < count; index += 1) {
    const size = Math.abs(samples[index] as number);
    if (size > largest) largest = size;
  }
  return largest;
}

/** Roughly the value half a sample after `samples[at]`, where neighbours in time lie `stride` apart. */
export function halfWay(samples: Float64Array, at: number, stride: 1 | 2 = 1): number {
  const before = at;
  const after = at + stride;
  return (
    H1 * ((samples[before] as number) + (samples[after] as number)) +
    H3 * ((samples[before - stride] as number) + (samples[after + stride] as number)) +
    H5 * ((samples[before - 2 * stride] as number) + (samples[after + 2 * stride] as number)) +
    H7 * ((samples[before - 3 * stride] as number) + (samples[after + 3 * stride] as number)) +
    H9 * ((samples[before - 4 * stride] as number) + (samples[after + 4 * stride] as number)) +
    H11 * ((samples[before - 5 * stride] as number) + (samples[after + 5 * stride] as number))
  );
}
