import { TIME_CONSTANT_SECONDS } from '#core/standards/iec-61672-1-2013.ts';
import type { BiquadCascade } from './biquad-cascade.ts';
import { ExponentialDetector } from './exponential-detector.ts';
import { createFastStatistics, type FastStatistics } from './fast-statistics.ts';
import type { LevelFigures } from './level-figures.ts';
import { type LevelMeter, meterFigures, type MeterSums } from './meter-figures.ts';
import { createPeakPair, type PeakPair } from './peak-pair.ts';
import { MOST_SAMPLES_PER_PIECE } from './signal-front-end.ts';
import { createWeightingFilter } from './weighting-filter.ts';

/** A meter in plain TypeScript: the reference that the compiled one is held to, and its stand-in. */
export function createPlainLevelMeter(sampleRateHz: number): LevelMeter {
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
    const sums: MeterSums = {
      sumA: this.#slowA.sumOfSquares,
      sumC: this.#fastC.sumOfSquares,
      sumZ: this.#sumZ,
      highestSlowA: this.#slowA.highest,
      highestFastC: this.#fastC.highest,
      peaks: this.#peaks.read(),
    };
    return meterFigures(sums, this.#fastA.read(), countedSamples, this.#sampleRateHz);
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
