import { createCompiledLevelMeter } from './compiled-level-meter.ts';
import { createPlainLevelMeter } from './plain-level-meter.ts';
import type { LevelFigures } from './level-figures.ts';

/** All broadband levels of a stream of sound pressure. */
export interface LevelMeter {
  /** Takes up to 2048 samples in pascal; uncounted ones run through filters and detectors only. */
  process(pressure: Float64Array, count: number, isCounted: boolean): void;
  /** Levels of the counted samples, of which there were `countedSamples`. */
  read(countedSamples: number): LevelFigures;
}

/** A meter for A, C and Z, Fast and Slow, at rest before the first sample. */
export function createLevelMeter(sampleRateHz: number): LevelMeter {
  return createCompiledLevelMeter(sampleRateHz) ?? createPlainLevelMeter(sampleRateHz);
}
