import type { FilterBand } from '#core/standards/iec-61260-1-2014.ts';
import type { BandMeanSquares } from './bank-plan.ts';
import type { BandFilterDesign } from './third-octave-filter.ts';

/** One band of the bank at the rate it runs at. */
export interface ThirdOctaveChannel {
  readonly band: FilterBand;
  process(samples: Float64Array, count: number, isCounted: boolean): void;
  read(): BandMeanSquares;
}

/** Positions in the state array: the last two outputs of each section, then the Fast mean square and the sum. */
const FAST = 8;
const SUM = 9;

/**
 * A band filter with a Fast detector and a mean, all in one pass over samples that have been through
 * {@link createBandNumerator}; the filter's gain is taken where the squares are read.
 */
export function createThirdOctaveChannel(
  band: FilterBand,
  design: BandFilterDesign,
  sampleRateHz: number,
  timeConstantSeconds: number,
): ThirdOctaveChannel {
  const state = new Float64Array(10);
  const share = -Math.expm1(-1 / (sampleRateHz * timeConstantSeconds));
  const power = design.gain * design.gain;
  let counted = 0;
  return {
    band,
    process(samples, count, isCounted) {
      const sumBefore = state[SUM] as number;
      filterAndSquare(design.denominators, state, share, samples, count);
      if (isCounted) counted += count;
      else state[SUM] = sumBefore;
    },
    read: () => ({
      band,
      fast: power * (state[FAST] as number),
      mean: counted === 0 ? null : (power * (state[SUM] as number)) / counted,
    }),
  };
}

/** Four sections without zeros in one loop: neighbouring samples overlap in the processor's pipeline. */
function filterAndSquare(
  denominators: Float64Array,
  state: Float64Array,
  share: number,
  samples: Float64Array,
  count: number,
): void {
  // Read one by one: through an array literal or an iterator the engine keeps every number in a box of its own.
  const a1 = denominators[0] as number;
  const a2 = denominators[1] as number;
  const b1 = denominators[2] as number;
  const b2 = denominators[3] as number;
  const c1 = denominators[4] as number;
  const c2 = denominators[5] as number;
  const d1 = denominators[6] as number;
  const d2 = denominators[7] as number;
  let p1 = state[0] as number;
  let p2 = state[1] as number;
  let q1 = state[2] as number;
  let q2 = state[3] as number;
  let r1 = state[4] as number;
  let r2 = state[5] as number;
  let s1 = state[6] as number;
  let s2 = state[7] as number;
  let fast = state[FAST] as number;
  let sum = state[SUM] as number;
  for (let index = 0; index < count; index += 1) {
    const p = (samples[index] as number) - a2 * p2 - a1 * p1;
    p2 = p1;
    p1 = p;
    const q = p - b2 * q2 - b1 * q1;
    q2 = q1;
    q1 = q;
    const r = q - c2 * r2 - c1 * r1;
    r2 = r1;
    r1 = r;
    const s = r - d2 * s2 - d1 * s1;
    s2 = s1;
    s1 = s;
    const square = s * s;
    sum += square;
    fast += share * (square - fast);
  }
  state[0] = p1;
  state[1] = p2;
  state[2] = q1;
  state[3] = q2;
  state[4] = r1;
  state[5] = r2;
  state[6] = s1;
  state[7] = s2;
  state[FAST] = fast;
  state[SUM] = sum;
}
