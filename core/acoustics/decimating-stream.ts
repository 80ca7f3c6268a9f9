import { halfBandTaps } from './half-band-decimator.ts';

/** Halves the rate of a stream several times; flat within 0.001 dB to 0.32 of the last rate. */
export interface DecimatingStream {
  readonly rateHz: number;
  /** Time of the first output sample in seconds since the first input sample; below 0, before the filters fill. */
  readonly firstSeconds: number;
  /** Takes up to `mostSamples`; returns the samples at the last rate, in an array that is used again. */
  process(samples: Float64Array): Float64Array;
  /** Input samples to push after the last one so that every output that knows the signal's end comes out. */
  readonly flushSamples: number;
}

/** Share of the output rate up to which the last half-band filter is flat. */
export const DECIMATED_FLAT_SHARE = 0.32;

interface HalfBandDesign {
  /** Coefficients to each side, an even number from 4 on. */
  readonly pairs: number;
  readonly kaiserBeta: number;
}

/**
 * Half-band filters by the number of halvings that follow. What is kept in the end is a small share of the early
 * rates, so shorter filters do there: each is at least 87 dB down where its aliases would fall on what is kept.
 */
const DESIGNS: readonly [HalfBandDesign, ...HalfBandDesign[]] = [
  { pairs: 8, kaiserBeta: 9 },
  { pairs: 6, kaiserBeta: 12 },
];
const EARLY_DESIGN: HalfBandDesign = { pairs: 4, kaiserBeta: 9.7 };

/** Decimates as often as keeps `highestHz` in the flat range. */
export function createDecimatingStream(
  sampleRateHz: number,
  highestHz: number,
  mostSamples: number,
): DecimatingStream {
  const depth = Math.max(0, Math.floor(Math.log2((DECIMATED_FLAT_SHARE * sampleRateHz) / highestHz)));
  const stages: HalvingStage[] = [];
  let firstSeconds = 0;
  for (let stage = 0; stage < depth; stage += 1) {
    const design = DESIGNS[depth - 1 - stage] ?? EARLY_DESIGN;
    stages.push(new HalvingStage(design, Math.ceil(mostSamples / 2 ** stage)));
    // The first output of a filter belongs to the instant 2·pairs - 2 inputs before the first.
    firstSeconds -= ((2 * design.pairs - 2) * 2 ** stage) / sampleRateHz;
  }
  return {
    rateHz: sampleRateHz / 2 ** depth,
    firstSeconds,
    flushSamples: Math.ceil(-firstSeconds * sampleRateHz) + 2 ** depth,
    process: (samples) => stages.reduce((input, stage) => stage.process(input), samples),
  };
}

/** One half-band filter that computes only every second output. */
class HalvingStage {
  /** At the odd distances 1, 3, 5, ... from the centre, whose own coefficient is one half. */
  readonly #taps: Float64Array;
  readonly #history: Float64Array;
  readonly #output: Float64Array;
  #isOdd = false;

  constructor({ pairs, kaiserBeta }: HalfBandDesign, mostSamples: number) {
    this.#taps = halfBandTaps(pairs, kaiserBeta).map((tap) => tap / 2);
    this.#history = new Float64Array(4 * pairs - 2 + mostSamples);
    this.#output = new Float64Array(Math.ceil(mostSamples / 2));
  }

  process(input: Float64Array): Float64Array {
    const history = this.#history;
    const kept = 4 * this.#taps.length - 2;
    history.set(input, kept);
    const firstEnd = this.#isOdd ? 0 : 1;
    const count = Math.max(0, Math.ceil((input.length - firstEnd) / 2));
    this.#filterEverySecond(firstEnd + kept / 2, count);
    if (input.length % 2 === 1) this.#isOdd = !this.#isOdd;
    history.copyWithin(0, input.length, input.length + kept);
    return this.#output.subarray(0, count);
  }

  /**
   * A few pairs of coefficients at a time over all outputs: what the next output needs again stays in local
   * variables, which is far quicker than all pairs output by output.
   */
  #filterEverySecond(firstCentre: number, count: number): void {
    this.#startWithFourPairs(firstCentre, count);
    for (let pair = 4; pair < this.#taps.length; pair += 2) this.#addTwoPairs(pair, firstCentre, count);
  }

  /** The centre and the four pairs next to it, `before1` to `after4` being the samples at their distances. */
  #startWithFourPairs(firstCentre: number, count: number): void {
    const history = this.#history;
    const output = this.#output;
    const [tap1 = 0, tap2 = 0, tap3 = 0, tap4 = 0] = this.#taps;
    let before4 = history[firstCentre - 7] as number;
    let before3 = history[firstCentre - 5] as number;
    let before2 = history[firstCentre - 3] as number;
    let before1 = history[firstCentre - 1] as number;
    let after1 = history[firstCentre + 1] as number;
    let after2 = history[firstCentre + 3] as number;
    let after3 = history[firstCentre + 5] as number;
    for (let index = 0; index < count; index += 1) {
      const centre = firstCentre + 2 * index;
      const after4 = history[centre + 7] as number;
      const near = tap1 * (before1 + after1) + tap2 * (before2 + after2);
      const far = tap3 * (before3 + after3) + tap4 * (before4 + after4);
      output[index] = 0.5 * (history[centre] as number) + near + far;
      before4 = before3;
      before3 = before2;
      before2 = before1;
      before1 = after1;
      after1 = after2;
      after2 = after3;
      after3 = after4;
    }
  }

  #addTwoPairs(pair: number, firstCentre: number, count: number): void {
    const history = this.#history;
    const output = this.#output;
    const near = this.#taps[pair] as number;
    const far = this.#taps[pair + 1] as number;
    const distance = 2 * pair + 1;
    let beforeFar = history[firstCentre - distance - 2] as number;
    let after = history[firstCentre + distance] as number;
    for (let index = 0; index < count; index += 1) {
      const centre = firstCentre + 2 * index;
      const before = history[centre - distance] as number;
      const afterFar = history[centre + distance + 2] as number;
      output[index] = (output[index] as number) + near * (before + after) + far * (beforeFar + afterFar);
      beforeFar = before;
      after = afterFar;
    }
  }
}
