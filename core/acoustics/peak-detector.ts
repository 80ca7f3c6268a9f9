import {
  INTERPOLATION_FILTERS,
  INTERPOLATION_PHASES,
  INTERPOLATION_REACH,
  interpolateAt,
} from './fractional-interpolator.ts';
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
 * height, so nothing smaller needs a closer look.
 */
const WORTH_A_LOOK = 0.7;
const HALF = INTERPOLATION_PHASES / 2;

/**
 * Every signal is doubled in rate; where a local maximum of that could beat the peak, the instant of the true
 * maximum is estimated by a parabola and the signal is interpolated there. Samples at the very start and end, where
 * the filter would reach out of the recording, count as they are: nothing is assumed about what lay outside.
 */
export function createPeakDetector(): PeakDetector {
  const reach = INTERPOLATION_REACH;
  const history = new Float64Array(2 * reach + MOST_SAMPLES_PER_PIECE);
  const half = INTERPOLATION_FILTERS[HALF] as Float64Array;
  let held = 0;
  let peak = 0;
  let before = 0;
  let middle = 0;
  let uncountedUntil = 0;
  let position = 0;

  /** `middle` lies at `index` (`isBetween`: half a sample later) and is a local maximum with `after`. */
  const look = (index: number, isBetween: boolean, after: number): void => {
    const curvature = before - 2 * middle + after;
    const shift = curvature === 0 ? 0 : (before - after) / (2 * curvature);
    const phase = Math.round((isBetween ? HALF : 0) + shift * HALF);
    const whole = Math.floor(phase / INTERPOLATION_PHASES);
    const value = Math.abs(interpolateAt(history, index + whole, phase - whole * INTERPOLATION_PHASES));
    if (value > peak) peak = value;
  };
  const step = (value: number, index: number, isBetween: boolean): void => {
    const size = Math.abs(middle);
    if (size > WORTH_A_LOOK * peak && size >= Math.abs(before) && size > Math.abs(value)) {
      look(index, isBetween, value);
    }
    before = middle;
    middle = value;
  };

  return {
    process(samples, count, isCounted) {
      history.set(samples.subarray(0, count), held);
      const end = held + count;
      if (isCounted) peak = largestMagnitude(samples, count, peak);
      else uncountedUntil = position + count;
      for (let index = Math.max(reach, held - reach); index < end - reach; index += 1) {
        if (position - held + index - 1 < uncountedUntil) continue;
        step(history[index] as number, index - 1, true);
        step(halfWay(history, index, half), index, false);
      }
      position += count;
      held = Math.min(end, 2 * reach);
      history.copyWithin(0, end - held, end);
    },
    takePeak() {
      const found = peak;
      peak = 0;
      return found;
    },
  };
}

function largestMagnitude(samples: Float64Array, count: number, atLeast: number): number {
  let largest = atLeast;
  for (let index = 0; index < count; index += 1) {
    const size = Math.abs(samples[index] as number);
    if (size > largest) largest = size;
  }
  return largest;
}

/** Value half a sample after `samples[index]`; the filter is symmetrical, so pairs share one multiplication. */
function halfWay(samples: Float64Array, index: number, half: Float64Array): number {
  let sum = 0;
  for (let tap = 0; tap < INTERPOLATION_REACH; tap += 1) {
    const left = samples[index - (INTERPOLATION_REACH - 1) + tap] as number;
    const right = samples[index + INTERPOLATION_REACH - tap] as number;
    sum += (half[tap] as number) * (left + right);
  }
  return sum;
}
