import { createPeakDetector } from './peak-detector.ts';

/** Peak of the C-weighted and of the unweighted pressure, in the unit of the samples. */
export interface PeakPair {
  process(weighted: Float64Array, unweighted: Float64Array, count: number, isCounted: boolean): void;
  /** The peaks; reading ends the search. */
  read(): Peaks;
}

/** The C filter has forgotten the cut at the start of a recording after this. */
const CUT_SECONDS = 0.05;
/** A start louder than all the rest by this ratio (0.05 dB) is an event of its own. */
const LOUDER = 1.006;

/**
 * A recording usually begins in the midst of a sound. To the C filter this cut looks like a jump, and its peak can
 * lie well above that of the sound. So a C peak in the first 50 ms of the recording counts only if the unweighted
 * peak lies there too, that is, if something really was loudest there.
 */
export function createPeakPair(sampleRateHz: number): PeakPair {
  return new CutAwarePeakPair(sampleRateHz);
}

/** Peaks of one sound before and after the C filter. */
export interface Peaks {
  readonly weighted: number;
  readonly unweighted: number;
}

/** Samples from the start of a recording in which a C peak is doubted. */
export function samplesOfCut(sampleRateHz: number): number {
  return Math.round(CUT_SECONDS * sampleRateHz);
}

/** The peaks of a recording from those in its first 50 ms and those after. */
export function peaksBesideCut(atCut: Peaks, rest: Peaks): Peaks {
  const isEvent = atCut.unweighted > LOUDER * rest.unweighted;
  return {
    weighted: Math.max(rest.weighted, isEvent ? atCut.weighted : 0),
    unweighted: Math.max(rest.unweighted, atCut.unweighted),
  };
}

class CutAwarePeakPair implements PeakPair {
  readonly #weighted = createPeakDetector();
  readonly #unweighted = createPeakDetector();
  readonly #cutEnd: number;
  #position = 0;
  #atCut: Peaks = { weighted: 0, unweighted: 0 };

  constructor(sampleRateHz: number) {
    this.#cutEnd = samplesOfCut(sampleRateHz);
  }

  process(weighted: Float64Array, unweighted: Float64Array, count: number, isCounted: boolean): void {
    const first = Math.min(count, Math.max(0, this.#cutEnd - this.#position));
    if (first > 0) {
      this.#search(weighted, unweighted, first, isCounted);
      if (this.#position === this.#cutEnd) this.#atCut = this.#take();
    }
    if (first < count)
      this.#search(weighted.subarray(first), unweighted.subarray(first), count - first, isCounted);
  }

  read(): Peaks {
    return peaksBesideCut(this.#atCut, this.#take());
  }

  #search(weighted: Float64Array, unweighted: Float64Array, count: number, isCounted: boolean): void {
    this.#weighted.process(weighted, count, isCounted);
    this.#unweighted.process(unweighted, count, isCounted);
    this.#position += count;
  }

  #take(): Peaks {
    return { weighted: this.#weighted.takePeak(), unweighted: this.#unweighted.takePeak() };
  }
}
