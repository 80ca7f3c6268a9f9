import { runSound } from './run-sound.ts';

/** The recording that everyone works on. */
export interface BenchSound {
  readonly samples: Float32Array;
  readonly sampleRateHz: number;
  readonly seconds: number;
}

/** The sound of a held engine, always the same. */
export function benchSound(sampleRateHz: number, seconds: number): BenchSound {
  return { samples: runSound(sampleRateHz, seconds), sampleRateHz, seconds };
}
