import { PASCAL_PER_FULL_SCALE, runSound } from './run-sound.ts';

/** The recording that everyone works on. */
export interface BenchSound {
  readonly samples: Float32Array;
  /** The same in pascal. */
  readonly pressure: Float64Array;
  readonly sampleRateHz: number;
  readonly seconds: number;
}

/** The sound of a held engine, always the same. */
export function benchSound(sampleRateHz: number, seconds: number): BenchSound {
  const samples = runSound(sampleRateHz, seconds);
  const pressure = Float64Array.from(samples, (sample) => sample * PASCAL_PER_FULL_SCALE);
  return { samples, pressure, sampleRateHz, seconds };
}
