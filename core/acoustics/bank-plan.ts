import type { FilterBand } from '#core/standards/iec-61260-1-2014.ts';
import type { BandFilterDesign } from './third-octave-filter.ts';

/** The stages of a bank, each at half the rate of the one before, with the filters that run there. */
export type BankPlan = readonly BankStage[];

/** The filters of a bank that run at one rate. */
export interface BankStage {
  readonly rateHz: number;
  readonly filters: readonly { readonly band: FilterBand; readonly design: BandFilterDesign }[];
}

/** Mean squares of one band, in the square of the input's unit. */
export interface BandMeanSquares {
  readonly band: FilterBand;
  /** Fast-weighted mean square now. */
  readonly fast: number;
  /** Mean square over all counted samples; null before the first. */
  readonly mean: number | null;
}

/** Octave or third-octave filters over a stream, as many as the sample rate holds. */
export interface ThirdOctaveBank {
  /** Takes up to 2048 samples; uncounted ones run through the filters but do not enter the mean. */
  process(samples: Float64Array, count: number, isCounted: boolean): void;
  /** The bands in order of frequency; those above what the rate allows are not among them. */
  read(): BandMeanSquares[];
}
