import { levelFromMeanSquare, levelFromPressure } from '#core/units/decibel.ts';
import type { FastFigures } from './fast-statistics.ts';
import type { LevelFigures } from './level-figures.ts';
import type { Peaks } from './peak-pair.ts';

/** All broadband levels of a stream of sound pressure. */
export interface LevelMeter {
  /** Takes up to 2048 samples in pascal; uncounted ones run through filters and detectors only. */
  process(pressure: Float64Array, count: number, isCounted: boolean): void;
  /** Levels of the counted samples, of which there were `countedSamples`. */
  read(countedSamples: number): LevelFigures;
}

/** What a meter has gathered over its counted samples, in the square of the input's unit but for the peaks. */
export interface MeterSums {
  readonly sumA: number;
  readonly sumC: number;
  readonly sumZ: number;
  readonly highestSlowA: number;
  readonly highestFastC: number;
  readonly peaks: Peaks;
}

/** The levels of a meter; null where nothing was counted or all was silence. */
export function meterFigures(
  sums: MeterSums,
  fast: FastFigures,
  countedSamples: number,
  sampleRateHz: number,
): LevelFigures {
  const mean = (sum: number): number | null =>
    countedSamples === 0 ? null : levelFromMeanSquare(sum / countedSamples);
  const LAeq = mean(sums.sumA);
  return {
    LAeq,
    LCeq: mean(sums.sumC),
    LZeq: mean(sums.sumZ),
    LAE: LAeq === null ? null : LAeq + 10 * Math.log10(countedSamples / sampleRateHz),
    ...fast,
    LASmax: levelFromMeanSquare(sums.highestSlowA),
    LCFmax: levelFromMeanSquare(sums.highestFastC),
    LCpeak: levelFromPressure(sums.peaks.weighted),
    LZpeak: levelFromPressure(sums.peaks.unweighted),
  };
}
