import { TIME_CONSTANT_SECONDS } from '#core/standards/iec-61672-1-2013.ts';
import { levelFromMeanSquare } from '#core/units/decibel.ts';
import { ExponentialDetector } from './exponential-detector.ts';
import { createLevelDistribution, type LevelDistribution } from './level-distribution.ts';
import type { LevelFigures } from './level-figures.ts';

/** Maximum, minimum and percentiles of LAF(t) in dB re 20 µPa. */
export type FastFigures = Pick<
  LevelFigures,
  'LAFmax' | 'LAFmin' | 'LAF1' | 'LAF5' | 'LAF10' | 'LAF50' | 'LAF90' | 'LAF95' | 'LAF99'
>;

/** Follows LAF(t) over a stream of A-weighted pressure. */
export interface FastStatistics {
  process(weighted: Float64Array, count: number, isCounted: boolean): void;
  read(): FastFigures;
}

/** LAF is read for the percentiles this often; every 10 ms would be enough. */
const PERCENTILE_SECONDS = 0.005;
/** Fast starts from rest and is within 0.1 dB after 0.47 s: before, it may not become a minimum or a percentile. */
export const FAST_SETTLING_SECONDS = 0.5;

/**
 * Follows LAF(t). The maximum counts from the first counted sample; minimum and percentiles leave out the first
 * 0.5 s of the recording, in which the detector is still rising from rest, and are null where nothing is left.
 */
export function createFastStatistics(sampleRateHz: number): FastStatistics {
  return new SettledFastStatistics(sampleRateHz);
}

class SettledFastStatistics implements FastStatistics {
  readonly #detector: ExponentialDetector;
  readonly #distribution = createLevelDistribution();
  readonly #settled: number;
  readonly #step: number;
  #position = 0;
  #lowest = Number.POSITIVE_INFINITY;

  constructor(sampleRateHz: number) {
    this.#detector = new ExponentialDetector(sampleRateHz, TIME_CONSTANT_SECONDS.F);
    this.#settled = samplesToSettle(sampleRateHz);
    this.#step = samplesPerPercentile(sampleRateHz);
  }

  process(weighted: Float64Array, count: number, isCounted: boolean): void {
    for (let start = 0; start < count;) {
      const end = Math.min(count, start + samplesToNextStep(this.#position, this.#settled, this.#step));
      if (isCounted) this.#measure(weighted, start, end);
      else this.#detector.advance(weighted, start, end);
      this.#position += end - start;
      if (isCounted) this.#note();
      start = end;
    }
  }

  read(): FastFigures {
    return fastFigures(this.#detector.highest, this.#lowest, this.#distribution);
  }

  #measure(weighted: Float64Array, start: number, end: number): void {
    if (this.#position <= this.#settled) this.#detector.lowest = Number.POSITIVE_INFINITY;
    this.#detector.process(weighted, start, end);
  }

  #note(): void {
    const sinceSettled = this.#position - this.#settled;
    if (sinceSettled <= 0) return;
    this.#lowest = Math.min(this.#lowest, this.#detector.lowest);
    if (sinceSettled % this.#step === 0)
      this.#distribution.add(levelFromMeanSquare(this.#detector.meanSquare));
  }
}

/** Samples from the start of a recording that may not become a minimum or a percentile. */
export function samplesToSettle(sampleRateHz: number): number {
  return Math.round(FAST_SETTLING_SECONDS * sampleRateHz);
}

/** Samples from one reading of LAF for the percentiles to the next. */
export function samplesPerPercentile(sampleRateHz: number): number {
  return Math.max(1, Math.floor(PERCENTILE_SECONDS * sampleRateHz));
}

/** The figures from the extremes of the mean square, the lowest of them infinite where there was none. */
export function fastFigures(highest: number, lowest: number, distribution: LevelDistribution): FastFigures {
  const exceeded = (percent: number): number | null => distribution.exceededFor(percent);
  return {
    LAFmax: levelFromMeanSquare(highest),
    LAFmin: levelFromMeanSquare(lowest),
    LAF1: exceeded(1),
    LAF5: exceeded(5),
    LAF10: exceeded(10),
    LAF50: exceeded(50),
    LAF90: exceeded(90),
    LAF95: exceeded(95),
    LAF99: exceeded(99),
  };
}

/** Slices end where settling ends and on every step of the percentile grid after it. */
function samplesToNextStep(position: number, settled: number, step: number): number {
  return position < settled ? settled - position : step - ((position - settled) % step);
}
