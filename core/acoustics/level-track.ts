import { type StandardWeighting, TIME_CONSTANT_SECONDS } from '#core/standards/iec-61672-1-2013.ts';
import { levelFromMeanSquare } from '#core/units/decibel.ts';
import type { BiquadCascade } from './biquad-cascade.ts';
import { createDropoutDetector } from './dropout-detector.ts';
import { ExponentialDetector } from './exponential-detector.ts';
import { createOverloadDetector } from './overload-detector.ts';
import { FLOAT_SAMPLES, type SampleFormat } from './sample-format.ts';
import { createSignalFrontEnd, MOST_SAMPLES_PER_PIECE, type SignalPiece } from './signal-front-end.ts';
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
  readonly onBlock: (block: LevelBlock) => void;
}

/** What is known when the last sample has been pushed. */
export interface LevelTrackResult {
  readonly durationSeconds: number;
  /** Latched; also those between which blocks were emitted. */
  readonly overloads: readonly TimedStretch[];
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
  const { sampleRateHz, onBlock, sampleFormat = FLOAT_SAMPLES, blockSeconds = 0.001 } = options;
  const meter = createBlockMeter(options);
  const overload = createOverloadDetector(sampleRateHz, sampleFormat.largestCode);
  const dropout = createDropoutDetector(sampleRateHz, sampleFormat);
  const endOfBlock = (block: number): number =>
    Math.max(block, Math.round(block * blockSeconds * sampleRateHz));
  let position = 0;
  let block = 1;
  let hasOverload = false;
  let hasDropout = false;

  const emit = (): void => {
    onBlock({
      endSeconds: position / sampleRateHz,
      ...meter.takeLevels(),
      overload: hasOverload,
      dropout: hasDropout,
    });
    hasOverload = false;
    hasDropout = false;
  };
  const onPiece = (piece: SignalPiece): void => {
    const weighted = meter.weight(piece);
    let start = 0;
    while (start < piece.count) {
      const blockEnd = endOfBlock(block);
      const end = Math.min(piece.count, start + blockEnd - position);
      if (overload.process(piece.raw, start, end)) hasOverload = true;
      if (dropout.process(piece.raw, start, end)) hasDropout = true;
      meter.measure(weighted, start, end);
      position += end - start;
      start = end;
      if (position < blockEnd) continue;
      emit();
      block += 1;
    }
  };

  const frontEnd = createSignalFrontEnd(sampleRateHz, options.pascalPerFullScale, onPiece);
  return {
    push: (samples) => frontEnd.push(samples),
    finish() {
      frontEnd.finish();
      if (position > endOfBlock(block - 1)) emit();
      dropout.finish();
      return {
        durationSeconds: position / sampleRateHz,
        overloads: overload.overloads(),
        dropouts: dropout.dropouts(),
        isDigitalSilence: dropout.isSilent,
      };
    },
  };
}

interface BlockMeter {
  weight(piece: SignalPiece): Float64Array;
  measure(weighted: Float64Array, start: number, end: number): void;
  takeLevels(): { levelDb: number | null; maximumDb: number | null };
}

function createBlockMeter(options: LevelTrackOptions): BlockMeter {
  const { sampleRateHz, frequencyWeighting = 'A', timeWeighting = 'F' } = options;
  const filter: BiquadCascade = createWeightingFilter(frequencyWeighting, sampleRateHz);
  const detector = new ExponentialDetector(sampleRateHz, TIME_CONSTANT_SECONDS[timeWeighting]);
  const weighted = new Float64Array(MOST_SAMPLES_PER_PIECE);
  return {
    weight(piece) {
      filter.process(piece.pressure, weighted, piece.count);
      return weighted;
    },
    measure: (samples, start, end) => detector.process(samples, start, end),
    takeLevels() {
      const levels = {
        levelDb: levelFromMeanSquare(detector.meanSquare),
        maximumDb: levelFromMeanSquare(detector.highest),
      };
      detector.resetExtremes();
      return levels;
    },
  };
}
