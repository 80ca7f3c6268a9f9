import { createStretchList, type TimedStretch } from './timed-stretch.ts';

/** Finds samples that a converter could not follow. */
export interface OverloadDetector {
  /** Looks at `count` samples (full scale 1) and says whether an overload was seen in them. */
  process(samples: Float64Array, start: number, end: number): boolean;
  /** All overloads so far: latched, never taken back. */
  overloads(): TimedStretch[];
  readonly count: number;
}

const REPEAT_SECONDS = 0.01;
const REPEATS = 3;
/** Overloads of one loud event are told as one. */
const JOIN_SECONDS = 0.1;

/**
 * Overload is a sample beyond full scale, two or more neighbours of one sign at the largest code, or three or
 * more samples at the largest code within 10 ms: a single sample that just touches it is not.
 */
export function createOverloadDetector(sampleRateHz: number, largestCode: number): OverloadDetector {
  const list = createStretchList(sampleRateHz, JOIN_SECONDS);
  const repeatSamples = REPEAT_SECONDS * sampleRateHz;
  const recent = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let recentSign = 0;
  let position = 0;

  const touch = (value: number, index: number): boolean => {
    const sign = Math.sign(value);
    const isNeighbour = recent[2] === index - 1 && recentSign === sign;
    recent.push(index);
    recent.shift();
    recentSign = sign;
    if (Math.abs(value) > 1) return noted(index);
    if (isNeighbour) return noted(index - 1, index);
    const first = recent[REPEATS - 3] as number;
    return index - first < repeatSamples && noted(first, index);
  };
  const noted = (first: number, last = first): true => {
    list.note(first, last + 1);
    return true;
  };

  return {
    process(samples, start, end) {
      let isOverloaded = false;
      for (let index = start; index < end; index += 1) {
        const value = samples[index] as number;
        if ((value >= largestCode || value <= -largestCode) && touch(value, position + index - start)) {
          isOverloaded = true;
        }
      }
      position += end - start;
      return isOverloaded;
    },
    overloads: () => list.stretches(),
    get count() {
      return list.count;
    },
  };
}
