import { createHalfBandDecimator, type HalfBandDecimator } from './half-band-decimator.ts';

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

/** Share of the output rate up to which the half-band filters are flat. */
export const DECIMATED_FLAT_SHARE = 0.32;
/** A half-band filter of 31 taps: its first output belongs to the instant 14 input samples before the first. */
const FIRST_OUTPUT_INDEX = -14;

/** Decimates as often as keeps `highestHz` in the flat range. */
export function createDecimatingStream(
  sampleRateHz: number,
  highestHz: number,
  mostSamples: number,
): DecimatingStream {
  const depth = Math.max(0, Math.floor(Math.log2((DECIMATED_FLAT_SHARE * sampleRateHz) / highestHz)));
  const stages: { decimator: HalfBandDecimator; buffer: Float64Array }[] = [];
  let firstSeconds = 0;
  let length = mostSamples;
  for (let stage = 0; stage < depth; stage += 1) {
    const decimator = createHalfBandDecimator(length);
    length = Math.ceil(length / 2);
    stages.push({ decimator, buffer: new Float64Array(length) });
    firstSeconds += (FIRST_OUTPUT_INDEX * 2 ** stage) / sampleRateHz;
  }
  return {
    rateHz: sampleRateHz / 2 ** depth,
    firstSeconds,
    flushSamples: Math.ceil(-firstSeconds * sampleRateHz) + 2 ** depth,
    process(samples) {
      let input = samples;
      for (const { decimator, buffer } of stages) {
        input = buffer.subarray(0, decimator.process(input, input.length, buffer));
      }
      return input;
    },
  };
}
