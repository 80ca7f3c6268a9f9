import { createCompiledLevelMeter } from './compiled-level-meter.ts';
import { createPlainLevelMeter } from './plain-level-meter.ts';
import type { LevelMeter } from './meter-figures.ts';

/** A meter for A, C and Z, Fast and Slow, at rest before the first sample. */
export function createLevelMeter(sampleRateHz: number): LevelMeter {
  return createCompiledLevelMeter(sampleRateHz) ?? createPlainLevelMeter(sampleRateHz);
}
