import { createLevelAnalyser, type LevelAnalyserOptions } from '#core/acoustics/level-analyser.ts';
import type { LevelAnalysis } from '#core/acoustics/level-figures.ts';
import { REFERENCE_PRESSURE_PASCAL } from '#core/units/decibel.ts';

/** Samples per piece: as a sound card hands them in. */
const PIECE_SAMPLES = 4800;

/** What to measure: one pascal at full scale where not said otherwise. */
export type MeasureOptions = Omit<LevelAnalyserOptions, 'pascalPerFullScale'> & {
  readonly pascalPerFullScale?: number;
};

/** Measures samples with the same stream that live tests and recordings go through. */
export function measure(samples: Float64Array, options: MeasureOptions): LevelAnalysis {
  const analyser = createLevelAnalyser({ pascalPerFullScale: 1, withThirdOctave: false, ...options });
  pushInPieces(analyser, samples, PIECE_SAMPLES);
  return analyser.finish();
}

/** Hands samples to a stream in pieces of one size; the last may be shorter. */
export function pushInPieces(
  target: { push(samples: Float64Array): void },
  samples: Float64Array,
  size: number = PIECE_SAMPLES,
): void {
  for (let start = 0; start < samples.length; start += size)
    target.push(samples.subarray(start, start + size));
}

/** Level in dB re 20 µPa of a steady sine of a peak amplitude in pascal. */
export function sineLevelDb(amplitudePascal: number): number {
  return 20 * Math.log10(Math.abs(amplitudePascal) / Math.SQRT2 / REFERENCE_PRESSURE_PASCAL);
}

/** A minus b, or no figure where either is missing. */
export function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}
