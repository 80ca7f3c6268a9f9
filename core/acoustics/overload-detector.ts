import { createFlatTopDetector, type FlatTopDetector } from './flat-top-detector.ts';
import type { SignalPiece } from './signal-front-end.ts';
import { createStretchList, type StretchList, type TimedStretch } from './timed-stretch.ts';

/** Finds samples that a converter could not follow. */
export interface OverloadDetector {
  /**
   * Looks at samples (full scale 1) and says whether an overload was seen in them. Whoever knows between which values
   * they lie spares the look at each.
   */
  process(samples: Float64Array, start: number, end: number, extremes?: Extremes): boolean;
  /** All overloads so far: latched, never taken back. */
  overloads(): TimedStretch[];
  /** Those among them that were cut off before the converter, below full scale. */
  flatTops(): TimedStretch[];
  readonly count: number;
}

/** Values that some samples do not go below and above. */
export type Extremes = Pick<SignalPiece, 'lowest' | 'highest'>;

const REPEAT_SECONDS = 0.01;
/** Overloads of one loud event are told as one. */
const JOIN_SECONDS = 0.1;

/**
 * Overload is a sample beyond full scale, two or more neighbours of one sign at the largest code, or three or
 * more samples at the largest code within 10 ms: a single sample that just touches it is not. Overload are also flat
 * tops below full scale; they are told when half a second is complete.
 */
export function createOverloadDetector(sampleRateHz: number, largestCode: number): OverloadDetector {
  return new FullScaleDetector(sampleRateHz, largestCode);
}

class FullScaleDetector implements OverloadDetector {
  readonly #list: StretchList;
  readonly #flatTops: StretchList;
  readonly #flatTopDetector: FlatTopDetector;
  readonly #repeatSamples: number;
  readonly #largestCode: number;
  /** Positions of the last two samples at full scale, the older one first. */
  #older = Number.NEGATIVE_INFINITY;
  #newer = Number.NEGATIVE_INFINITY;
  #newerSign = 0;
  #position = 0;

  constructor(sampleRateHz: number, largestCode: number) {
    this.#list = createStretchList(sampleRateHz, JOIN_SECONDS);
    this.#flatTops = createStretchList(sampleRateHz, JOIN_SECONDS);
    this.#flatTopDetector = createFlatTopDetector(sampleRateHz, largestCode, ({ first, end }) =>
      this.#flatTops.note(first, end),
    );
    this.#repeatSamples = REPEAT_SECONDS * sampleRateHz;
    this.#largestCode = largestCode;
  }

  get count(): number {
    this.#flatTopDetector.look();
    return this.#list.count + this.#flatTops.count;
  }

  process(samples: Float64Array, start: number, end: number, extremes?: Extremes): boolean {
    let isOverloaded = this.#flatTopDetector.process(samples, start, end, extremes);
    const isQuiet =
      extremes !== undefined && extremes.highest < this.#largestCode && extremes.lowest > -this.#largestCode;
    for (let index = isQuiet ? end : start; index < end; index += 1) {
      index = this.#skipQuiet(samples, index, end);
      if (index === end) break;
      if (this.#touch(samples[index] as number, this.#position + index - start)) isOverloaded = true;
    }
    this.#position += end - start;
    return isOverloaded;
  }

  /** The first index from `start` on that needs a look: almost every sample is too small to be any overload. */
  #skipQuiet(samples: Float64Array, start: number, end: number): number {
    const top = this.#largestCode;
    let index = start;
    for (; index < end; index += 1) {
      const value = samples[index] as number;
      if (value >= top || value <= -top) break;
    }
    return index;
  }

  overloads(): TimedStretch[] {
    return [...this.#list.stretches(), ...this.flatTops()].sort(
      (one, other) => one.startSeconds - other.startSeconds,
    );
  }

  flatTops(): TimedStretch[] {
    this.#flatTopDetector.look();
    return this.#flatTops.stretches();
  }

  #touch(value: number, position: number): boolean {
    const first = this.#overloadStart(value, position);
    if (first !== null) this.#list.note(first, position + 1);
    this.#older = this.#newer;
    this.#newer = position;
    this.#newerSign = Math.sign(value);
    return first !== null;
  }

  /** Where the overload begins that this sample completes; null if it completes none. */
  #overloadStart(value: number, position: number): number | null {
    if (Math.abs(value) > 1) return position;
    if (this.#newer === position - 1 && this.#newerSign === Math.sign(value)) return position - 1;
    return position - this.#older < this.#repeatSamples ? this.#older : null;
  }
}
