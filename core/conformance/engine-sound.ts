import { chance } from './chance.ts';

/** A held engine as it is made for a check. */
export interface MadeEngine {
  readonly name: string;
  readonly strokes: 2 | 4;
  /** Moments of firing within a cycle, 0 to 1. */
  readonly firings: readonly number[];
}

/** How an engine is made to sound. */
export interface EngineRun {
  readonly engine: MadeEngine;
  readonly speedRpm: number;
  readonly sampleRateHz: number;
  readonly seconds: number;
  /** Noise below the sound, dB. */
  readonly noiseBelowDb: number;
}

/** Parts of one blow of the exhaust: amplitude, frequency in hertz, decay in seconds. */
const BLOW = [
  [1, 0, 0.0015],
  [-0.5, 180, 0.004],
  [0.4, 430, 0.006],
] as const;
const BLOW_SECONDS = 0.03;
/** Cylinders and cycles differ by so much. */
const SCATTER = 0.05;

/** Sound of a held engine: the same blow at every firing, each cylinder and each cycle a little stronger or weaker. */
export function engineSound(run: EngineRun): Float64Array {
  const { engine, speedRpm, sampleRateHz, seconds, noiseBelowDb } = run;
  const next = chance(Math.round(speedRpm) + engine.firings.length);
  const uneven = (): number => 1 + SCATTER * (next() + next() - 1);
  const samples = new Float64Array(Math.round(seconds * sampleRateHz));
  const strengths = engine.firings.map(uneven);
  const cycleSeconds = (30 * engine.strokes) / speedRpm;
  for (let cycle = Math.floor(-BLOW_SECONDS / cycleSeconds); cycle * cycleSeconds < seconds; cycle += 1) {
    for (const [cylinder, firing] of engine.firings.entries())
      addBlow(samples, (cycle + firing) * cycleSeconds, (strengths[cylinder] ?? 1) * uneven(), sampleRateHz);
  }
  return addNoise(samples, noiseBelowDb, next);
}

function addBlow(samples: Float64Array, startSeconds: number, strength: number, sampleRateHz: number): void {
  const first = Math.max(0, Math.ceil(startSeconds * sampleRateHz));
  const end = Math.min(samples.length, Math.floor((startSeconds + BLOW_SECONDS) * sampleRateHz));
  for (const [amplitude, frequencyHz, decaySeconds] of BLOW) {
    const turn = (2 * Math.PI * frequencyHz) / sampleRateHz;
    const kept = Math.exp(-1 / (decaySeconds * sampleRateHz));
    const late = first / sampleRateHz - startSeconds;
    let height = amplitude * strength * Math.exp(-late / decaySeconds);
    let angle = 2 * Math.PI * frequencyHz * late;
    for (let index = first; index < end; index += 1) {
      samples[index] = (samples[index] as number) + height * Math.cos(angle);
      height *= kept;
      angle += turn;
    }
  }
}

function addNoise(samples: Float64Array, belowDb: number, next: () => number): Float64Array {
  const mean = samples.reduce((sum, value) => sum + value, 0) / samples.length;
  const meanSquare = samples.reduce((sum, value) => sum + (value - mean) ** 2, 0) / samples.length;
  // Even noise of amplitude a has a mean square of a²/3.
  const amplitude = Math.sqrt(3 * meanSquare) * 10 ** (-belowDb / 20);
  return samples.map((value) => 0.1 * (value + amplitude * (2 * next() - 1)));
}
