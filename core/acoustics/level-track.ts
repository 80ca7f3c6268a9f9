import { type StandardWeighting, TIME_CONSTANT_SECONDS } from '#core/standards/iec-61672-1-2013.ts';
import { levelFromMeanSquare } from '#core/units/decibel.ts';
import type { BiquadCascade } from './biquad-cascade.ts';
import { createDropoutDetector, type DropoutDetector } from './dropout-detector.ts';
import { ExponentialDetector } from './exponential-detector.ts';
import { createOverloadDetector, type OverloadDetector } from './overload-detector.ts';
import { FLOAT_SAMPLES, type SampleFormat } from './sample-format.ts';
import {
  createSignalFrontEnd,
  MOST_SAMPLES_PER_PIECE,
  type SignalFrontEnd,
  type SignalPiece,
} from './signal-front-end.ts';
import type { TimedStretch } from './timed-stretch.ts';
import { createWeightingFilter } from './weighting-filter.ts';

/** One block of a level track. Levels in dB re 20 µPa; null is silence, never a number that stands for it. */
export interface LevelBlock {
  /** Time of the block's end in seconds since the first sample. */
  readonly endSeconds: number;
  /** Level at the end of the block. */
  readonly levelDb: number | null;
  /** Highest level within the block: the maximum over any run of blocks is exact, not polled. */
  readonly maximumDb: number | null;
  readonly overload: boolean;
  /** True where the block ends in or holds a lost stretch (exact zeros). */
  readonly dropout: boolean;
}

/** What to track; A and F, 1 ms blocks where not said otherwise. */
export interface LevelTrackOptions {
  readonly sampleRateHz: number;
  /** Sound pressure in pascal at digital 1.0. */
  readonly pascalPerFullScale: number;
  readonly frequencyWeighting?: StandardWeighting;
  readonly timeWeighting?: 'F' | 'S';
  readonly blockSeconds?: number;
  readonly sampleFormat?: SampleFormat;
  /** Filters the pressure in place before the level is formed, as a microphone correction does. */
  readonly correct?: ((pressure: Float64Array, count: number) => void) | undefined;
  readonly onBlock: (block: LevelBlock) => void;
}

/** What is known when the last sample has been pushed. */
export interface LevelTrackResult {
  readonly durationSeconds: number;
  /** Latched; also those between which blocks were emitted. */
  readonly overloads: readonly TimedStretch[];
  /** Overloads that were cut off below full scale; blocks before the half second was complete do not tell of them. */
  readonly flatTops: readonly TimedStretch[];
  readonly dropouts: readonly TimedStretch[];
  /** True where every sample was exactly zero. */
  readonly isDigitalSilence: boolean;
}

/** Level against time as a stream. */
export interface LevelTrack {
  /** Takes samples (full scale 1) in pieces of any size; blocks come 0.5 s late at the start, then as they fill. */
  push(samples: Float64Array | Float32Array): void;
  /** Emits what is held back and the last, shorter block; push nothing after it. */
  finish(): LevelTrackResult;
}

/**
 * Exponentially weighted level on a regular grid. The detector starts from rest, so the first 0.47 s of Fast (3.8 s
 * of Slow) after the recording begins are more than 0.1 dB low: readers of a minimum or a percentile skip them.
 */
export function createLevelTrack(options: LevelTrackOptions): LevelTrack {
  return new GriddedLevelTrack(options);
}

class GriddedLevelTrack implements LevelTrack {
  readonly #sampleRateHz: number;
  readonly #blockSamples: number;
  readonly #onBlock: (block: LevelBlock) => void;
  readonly #correct: LevelTrackOptions['correct'];
  readonly #frontEnd: SignalFrontEnd;
  readonly #filter: BiquadCascade;
  readonly #weighted = new Float64Array(MOST_SAMPLES_PER_PIECE);
  readonly #detector: ExponentialDetector;
  readonly #overload: OverloadDetector;
  readonly #dropout: DropoutDetector;
  #position = 0;
  #block = 1;
  #hasOverload = false;
  #hasDropout = false;

  constructor(options: LevelTrackOptions) {
    const { sampleRateHz, sampleFormat = FLOAT_SAMPLES, blockSeconds = 0.001 } = options;
    this.#sampleRateHz = sampleRateHz;
    this.#blockSamples = Math.max(1, blockSeconds * sampleRateHz);
    this.#onBlock = options.onBlock;
    this.#correct = options.correct;
    this.#filter = createWeightingFilter(options.frequencyWeighting ?? 'A', sampleRateHz);
    this.#detector = new ExponentialDetector(
      sampleRateHz,
      TIME_CONSTANT_SECONDS[options.timeWeighting ?? 'F'],
    );
    this.#overload = createOverloadDetector(sampleRateHz, sampleFormat.largestCode);
    this.#dropout = createDropoutDetector(sampleRateHz, sampleFormat);
    this.#frontEnd = createSignalFrontEnd(sampleRateHz, options.pascalPerFullScale, (piece) =>
      this.#take(piece),
    );
  }

  push(samples: Float64Array | Float32Array): void {
    this.#frontEnd.push(samples);
  }

  finish(): LevelTrackResult {
    this.#frontEnd.finish();
    if (this.#position > this.#endOf(this.#block - 1)) this.#emit();
    this.#dropout.finish();
    return {
      durationSeconds: this.#position / this.#sampleRateHz,
      overloads: this.#overload.overloads(),
      flatTops: this.#overload.flatTops(),
      dropouts: this.#dropout.dropouts(),
      isDigitalSilence: this.#dropout.isSilent,
    };
  }

  /** Blocks need not hold a whole number of samples: each ends at the sample nearest to the grid. */
  #endOf(block: number): number {
    return Math.round(block * this.#blockSamples);
  }

  #take(piece: SignalPiece): void {
    this.#correct?.(piece.pressure, piece.count);
    this.#filter.process(piece.pressure, this.#weighted, piece.count);
    for (let start = 0; start < piece.count;) {
      const end = Math.min(piece.count, start + this.#endOf(this.#block) - this.#position);
      this.#measure(piece, start, end);
      start = end;
      if (this.#position === this.#endOf(this.#block)) this.#emit();
    }
  }

  #measure(piece: SignalPiece, start: number, end: number): void {
    if (this.#overload.process(piece.raw, start, end, piece)) this.#hasOverload = true;
    if (this.#dropout.process(piece.raw, start, end)) this.#hasDropout = true;
    this.#detector.process(this.#weighted, start, end);
    this.#position += end - start;
  }

  #emit(): void {
    this.#onBlock({
      endSeconds: this.#position / this.#sampleRateHz,
      levelDb: levelFromMeanSquare(this.#detector.meanSquare),
      maximumDb: levelFromMeanSquare(this.#detector.highest),
      overload: this.#hasOverload,
      dropout: this.#hasDropout,
    });
    this.#detector.resetExtremes();
    this.#hasOverload = false;
    this.#hasDropout = false;
    this.#block += 1;
  }
}
