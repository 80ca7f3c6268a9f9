/** The zeros that all band filters at one rate have in common, taken once instead of once a band. */
export interface BandNumerator {
  /** Filters `count` samples of `input` into `output`, which must be another array. */
  process(input: Float64Array, count: number, output: Float64Array): void;
}

/** Earlier samples that an output depends on. */
const REACH = 8;

/** (1 - z^-2)^4, written out: the zeros of four band-pass sections by the bilinear transform. */
export function createBandNumerator(mostSamples: number): BandNumerator {
  const history = new Float64Array(REACH + mostSamples);
  return {
    process(input, count, output) {
      history.set(input.subarray(0, count), REACH);
      for (let index = 0; index < count; index += 1) {
        const ends = (history[index] as number) + (history[index + 8] as number);
        const next = (history[index + 2] as number) + (history[index + 6] as number);
        output[index] = ends - 4 * next + 6 * (history[index + 4] as number);
      }
      history.copyWithin(0, count, count + REACH);
    },
  };
}
