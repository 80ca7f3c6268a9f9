import { TIME_CONSTANT_SECONDS } from '#core/standards/iec-61672-1-2013.ts';
import { levelFromMeanSquare, levelFromPressure } from '#core/units/decibel.ts';
import { ExponentialDetector } from './exponential-detector.ts';
import type { BiquadCascade } from './biquad-cascade.ts';
import { createFastStatistics, type FastStatistics } from './fast-statistics.ts';
import type { LevelFigures } from './level-figures.ts';
import { createPeakPair, type PeakPair } from './peak-pair.ts';
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
export function createLevelMeter(sampleRateHz: number): LevelMeter {
  return new ThreeWeightingMeter(sampleRateHz);
}

class ThreeWeightingMeter implements LevelMeter {
  readonly #sampleRateHz: number;
  readonly #filterA: BiquadCascade;
  readonly #filterC: BiquadCascade;
  readonly #weightedA = new Float64Array(MOST_SAMPLES_PER_PIECE);
  readonly #weightedC = new Float64Array(MOST_SAMPLES_PER_PIECE);
  readonly #fastA: FastStatistics;
  readonly #slowA: ExponentialDetector;
  readonly #fastC: ExponentialDetector;
  readonly #peaks: PeakPair;
  #sumZ = 0;

  constructor(sampleRateHz: number) {
    this.#sampleRateHz = sampleRateHz;
    this.#filterA = createWeightingFilter('A', sampleRateHz);
    this.#filterC = createWeightingFilter('C', sampleRateHz);
    this.#fastA = createFastStatistics(sampleRateHz);
    this.#slowA = new ExponentialDetector(sampleRateHz, TIME_CONSTANT_SECONDS.S);
    this.#fastC = new ExponentialDetector(sampleRateHz, TIME_CONSTANT_SECONDS.F);
    this.#peaks = createPeakPair(sampleRateHz);
  }

  process(pressure: Float64Array, count: number, isCounted: boolean): void {
    this.#filterA.process(pressure, this.#weightedA, count);
    this.#filterC.process(pressure, this.#weightedC, count);
    this.#fastA.process(this.#weightedA, count, isCounted);
    run(this.#slowA, this.#weightedA, count, isCounted);
    run(this.#fastC, this.#weightedC, count, isCounted);
    this.#peaks.process(this.#weightedC, pressure, count, isCounted);
    if (isCounted) this.#sumZ = addSquares(this.#sumZ, pressure, count);
  }

  read(countedSamples: number): LevelFigures {
    const mean = (sum: number): number | null =>
      countedSamples === 0 ? null : levelFromMeanSquare(sum / countedSamples);
    const peak = this.#peaks.read();
    const LAeq = mean(this.#slowA.sumOfSquares);
    return {
      LAeq,
      LCeq: mean(this.#fastC.sumOfSquares),
      LZeq: mean(this.#sumZ),
      LAE: LAeq === null ? null : LAeq + 10 * Math.log10(countedSamples / this.#sampleRateHz),
      ...this.#fastA.read(),
      LASmax: levelFromMeanSquare(this.#slowA.highest),
      LCFmax: levelFromMeanSquare(this.#fastC.highest),
      LCpeak: levelFromPressure(peak.weighted),
      LZpeak: levelFromPressure(peak.unweighted),
    };
  }
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
