import type { FilterBand } from '#core/standards/iec-61260-1-2014.ts';
import type { BandFilterDesign } from './third-octave-filter.ts';

/** Mean squares of one band, in the square of the input's unit. */
export interface BandMeanSquares {
  readonly band: FilterBand;
  /** Fast-weighted mean square now. */
  readonly fast: number;
  /** Mean square over all counted samples; null before the first. */
  readonly mean: number | null;
}

/** One band of the bank at the rate it runs at. */
export interface ThirdOctaveChannel {
  readonly band: FilterBand;
  process(samples: Float64Array, count: number, isCounted: boolean): void;
  read(): BandMeanSquares;
}

/** Positions in the state array: two per section, then the Fast mean square and the sum of squares. */
const FAST = 8;
const SUM = 9;

/** A band filter with a Fast detector and a mean, all in one pass over the samples. */
export function createThirdOctaveChannel(
  band: FilterBand,
  design: BandFilterDesign,
  sampleRateHz: number,
  timeConstantSeconds: number,
): ThirdOctaveChannel {
  const state = new Float64Array(10);
  const share = -Math.expm1(-1 / (sampleRateHz * timeConstantSeconds));
  let counted = 0;
  return {
    band,
    process(samples, count, isCounted) {
      const sumBefore = state[SUM] as number;
      filterAndSquare(design, state, share, samples, count);
      if (isCounted) counted += count;
      else state[SUM] = sumBefore;
    },
    read: () => ({
      band,
      fast: state[FAST] as number,
      mean: counted === 0 ? null : (state[SUM] as number) / counted,
    }),
  };
}

/** Four sections in one loop, state in locals: neighbouring samples overlap in the processor's pipeline. */
function filterAndSquare(
  design: BandFilterDesign,
  state: Float64Array,
  share: number,
  samples: Float64Array,
  count: number,
): void {
  const gain = design.gain;
  const coefficient = (position: number): number => design.denominators[position] as number;
  const [a1, a2, b1, b2] = [coefficient(0), coefficient(1), coefficient(2), coefficient(3)];
  const [c1, c2, d1, d2] = [coefficient(4), coefficient(5), coefficient(6), coefficient(7)];
  const kept = (position: number): number => state[position] as number;
  let [p1, p2, q1, q2] = [kept(0), kept(1), kept(2), kept(3)];
  let [r1, r2, s1, s2] = [kept(4), kept(5), kept(6), kept(7)];
  let [fast, sum] = [kept(FAST), kept(SUM)];
  for (let index = 0; index < count; index += 1) {
    const x = gain * (samples[index] as number);
    const y = x + p1;
    p1 = p2 - a1 * y;
    p2 = -x - a2 * y;
    const z = y + q1;
    q1 = q2 - b1 * z;
    q2 = -y - b2 * z;
    const v = z + r1;
    r1 = r2 - c1 * v;
    r2 = -z - c2 * v;
    const w = v + s1;
    s1 = s2 - d1 * w;
    s2 = -v - d2 * w;
    const square = w * w;
    sum += square;
    fast += share * (square - fast);
  }
  state.set([p1, p2, q1, q2, r1, r2, s1, s2, fast, sum]);
}
