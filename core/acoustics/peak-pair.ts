import { createPeakDetector } from './peak-detector.ts';

/** Peak of the C-weighted and of the unweighted pressure, in the unit of the samples. */
export interface PeakPair {
  process(weighted: Float64Array, unweighted: Float64Array, count: number, isCounted: boolean): void;
  /** The peaks; reading ends the search. */
  read(): { readonly weighted: number; readonly unweighted: number };
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
  const weightedPeak = createPeakDetector();
  const unweightedPeak = createPeakDetector();
  const cutEnd = Math.round(CUT_SECONDS * sampleRateHz);
  let position = 0;
  let atCut = { weighted: 0, unweighted: 0 };
  const take = (): typeof atCut => ({
    weighted: weightedPeak.takePeak(),
    unweighted: unweightedPeak.takePeak(),
  });
  const advance = (
    weighted: Float64Array,
    unweighted: Float64Array,
    count: number,
    isCounted: boolean,
  ): void => {
    weightedPeak.process(weighted, count, isCounted);
    unweightedPeak.process(unweighted, count, isCounted);
    position += count;
  };

  return {
    process(weighted, unweighted, count, isCounted) {
      const first = Math.min(count, Math.max(0, cutEnd - position));
      if (first > 0) {
        advance(weighted, unweighted, first, isCounted);
        if (position === cutEnd) atCut = take();
      }
      if (first < count)
        advance(weighted.subarray(first), unweighted.subarray(first), count - first, isCounted);
    },
    read() {
      const rest = take();
      if (position < cutEnd) return rest;
      const isEvent = atCut.unweighted > LOUDER * rest.unweighted;
      return {
        weighted: Math.max(rest.weighted, isEvent ? atCut.weighted : 0),
        unweighted: Math.max(rest.unweighted, atCut.unweighted),
      };
    },
  };
}
