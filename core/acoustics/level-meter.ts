import { TIME_CONSTANT_SECONDS } from '#core/standards/iec-61672-1-2013.ts';
import { levelFromMeanSquare, levelFromPressure } from '#core/units/decibel.ts';
import { ExponentialDetector } from './exponential-detector.ts';
import { createFastStatistics } from './fast-statistics.ts';
import type { LevelFigures } from './level-figures.ts';
import { createPeakPair } from './peak-pair.ts';
import { MOST_SAMPLES_PER_PIECE } from './signal-front-end.ts';
import { createWeightingFilter } from './weighting-filter.ts';

/** All broadband levels of a stream of sound pressure. */
export interface LevelMeter {
  /** Takes up to 2048 samples in pascal; uncounted ones run through filters and detectors only. */
  process(pressure: Float64Array, count: number, isCounted: boolean): void;
  /** Levels of the counted samples, of which there were `countedSamples`. */
  read(countedSamples: number): LevelFigures;
}

/** A meter for A, C and Z, Fast and Slow, at rest before the first sample. */
export function createLevelMeter(options: { readonly sampleRateHz: number }): LevelMeter {
  const { sampleRateHz } = options;
  const filterA = createWeightingFilter('A', sampleRateHz);
  const filterC = createWeightingFilter('C', sampleRateHz);
  const weightedA = new Float64Array(MOST_SAMPLES_PER_PIECE);
  const weightedC = new Float64Array(MOST_SAMPLES_PER_PIECE);
  const fastA = createFastStatistics(sampleRateHz);
  const slowA = new ExponentialDetector(sampleRateHz, TIME_CONSTANT_SECONDS.S);
  const fastC = new ExponentialDetector(sampleRateHz, TIME_CONSTANT_SECONDS.F);
  const peaks = createPeakPair(sampleRateHz);
  let sumZ = 0;

  return {
    process(pressure, count, isCounted) {
      filterA.process(pressure, weightedA, count);
      filterC.process(pressure, weightedC, count);
      fastA.process(weightedA, count, isCounted);
      run(slowA, weightedA, count, isCounted);
      run(fastC, weightedC, count, isCounted);
      peaks.process(weightedC, pressure, count, isCounted);
      if (isCounted) sumZ = addSquares(sumZ, pressure, count);
    },
    read(countedSamples) {
      const mean = (sum: number): number | null =>
        countedSamples === 0 ? null : levelFromMeanSquare(sum / countedSamples);
      const peak = peaks.read();
      const seconds = countedSamples / sampleRateHz;
      const LAeq = mean(slowA.sumOfSquares);
      return {
        LAeq,
        LCeq: mean(fastC.sumOfSquares),
        LZeq: mean(sumZ),
        LAE: LAeq === null ? null : LAeq + 10 * Math.log10(seconds),
        ...fastA.read(),
        LASmax: levelFromMeanSquare(slowA.highest),
        LCFmax: levelFromMeanSquare(fastC.highest),
        LCpeak: levelFromPressure(peak.weighted),
        LZpeak: levelFromPressure(peak.unweighted),
      };
    },
  };
}

function run(detector: ExponentialDetector, samples: Float64Array, count: number, isCounted: boolean): void {
  if (isCounted) detector.process(samples, 0, count);
  else detector.advance(samples, 0, count);
}

/** Adds one by one to the running sum, so that the way samples are cut does not show in the last digit. */
function addSquares(sumBefore: number, samples: Float64Array, count: number): number {
  let sum = sumBefore;
  for (let index = 0; index < count; index += 1) {
    const value = samples[index] as number;
    sum += value * value;
  }
  return sum;
}
