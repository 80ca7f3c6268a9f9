import { uniformNumbers } from './signals.ts';

/** A made-up engine for tests: pulses of a ringing exhaust with cycle-to-cycle scatter, in noise. */
export interface EngineSound {
  readonly speedRpm: number;
  readonly strokes: 2 | 4;
  /** Instants of firing within a cycle, 0 to 1. */
  readonly firings: readonly number[];
  readonly seconds: number;
  readonly seed: number;
  readonly noise: number;
}

/** Sound of a held engine at 16 kHz; the same seed gives the same samples. */
export function engineSound({ speedRpm, strokes, firings, seconds, seed, noise }: EngineSound): Float64Array {
  const rate = 16_000;
  const next = uniformNumbers(seed);
  const scatter = (): number => next() + next() + next() + next() - 2;
  const samples = new Float64Array(Math.round(rate * seconds));
  const cylinderGains = firings.map(() => 1 + 0.05 * scatter());
  const cycleSeconds = (strokes * 30) / speedRpm;
  let wander = 0;
  for (let start = -0.1; start < seconds;) {
    wander += 0.2 * (0.004 * scatter() - wander);
    const length = cycleSeconds * (1 + wander);
    firings.forEach((firing, cylinder) => {
      const gain = (cylinderGains[cylinder] ?? 1) * (1 + 0.05 * scatter());
      addPulse(samples, start + firing * length, gain, rate);
    });
    start += length;
  }
  return samples.map((value) => value + noise * scatter());
}

function addPulse(samples: Float64Array, startSeconds: number, gain: number, rate: number): void {
  const first = Math.max(0, Math.ceil(startSeconds * rate));
  const last = Math.min(samples.length, Math.floor((startSeconds + 0.03) * rate));
  for (let index = first; index < last; index += 1) {
    const time = index / rate - startSeconds;
    const blow = Math.exp(-time / 0.0015);
    const pipe = 0.5 * Math.exp(-time / 0.004) * Math.cos(2 * Math.PI * 180 * time);
    const can = 0.4 * Math.exp(-time / 0.006) * Math.sin(2 * Math.PI * 430 * time);
    samples[index] = (samples[index] ?? 0) + gain * (blow - pipe + can);
  }
}
