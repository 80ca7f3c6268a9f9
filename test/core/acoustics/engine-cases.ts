import type { RunningEngine } from './running-engine.ts';
import { uniformNumbers } from './signals.ts';

/** An engine that sounds and a sensor that shows its speed rightly or not. */
export interface EngineCase {
  readonly name: string;
  readonly engine: RunningEngine;
  /** What the sensor shows over the true speed. */
  readonly sensorFactor: number;
}

const KINDS = [
  ['four-stroke single', 4, [0]],
  ['two-stroke single', 2, [0]],
  ['even twin', 4, [0, 0.5]],
  ['180 degree twin', 4, [0, 0.25]],
  ['270 degree twin', 4, [0, 0.375]],
  ['45 degree V-twin', 4, [0, 0.4375]],
  ['even four', 4, [0, 0.25, 0.5, 0.75]],
  ['cross-plane four', 4, [0, 0.375, 0.625, 0.75]],
  ['V-four', 4, [0, 0.25, 0.625, 0.875]],
  ['V-four in pairs', 4, [0, 0.125, 0.5, 0.625]],
] as const;
const FACTORS = [1, 1, 1, 2, 0.5, 1.5, 2 / 3];
const RATES = [32_000, 44_100, 48_000, 48_000, 96_000, 192_000];

/** A case made up by a seed: any engine, speed, rate, length and disturbance the bench may meet. */
export function engineCase(seed: number, longestSeconds: number): EngineCase {
  const next = uniformNumbers(seed * 7919 + 1);
  const pick = <Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item =>
    items[Math.floor(next() * items.length)] as Item;
  const between = (low: number, high: number): number => low + (high - low) * next();
  const sometimes = <Value>(share: number, value: Value): Value | null => (next() < share ? value : null);
  const [name, strokes, firings] = pick(KINDS);
  const sampleRateHz = pick(RATES);
  const engine: RunningEngine = {
    sampleRateHz,
    seconds: 0.3 * (longestSeconds / 0.3) ** next(),
    seed,
    speedRpm: Math.exp(between(Math.log(800), Math.log(13_000))),
    strokes,
    firings,
    wander: sometimes(0.5, between(0, 0.01)) ?? 0,
    cylinderScatter: between(0, 0.15),
    cycleScatter: between(0.01, 0.1),
    noiseDb: between(-40, 15),
    rumbleDb: sometimes(0.3, between(-20, 10)),
    humDb: sometimes(0.25, between(-30, 10)),
    mainsHz: pick([50, 50, 60]) + between(-0.05, 0.05),
    whistleDb: sometimes(0.2, between(-30, 5)),
    whistleHz: between(80, 2000),
    resonanceHz: sometimes(0.3, between(80, 1200)),
    isFiringLineMissing: next() < 0.15,
  };
  return { name, engine, sensorFactor: pick(FACTORS) * between(0.98, 1.02) };
}

/** Whether a sound is long and clean enough that the speed can mostly be told. */
export function isFairCase({ noiseDb, humDb, whistleDb, rumbleDb, seconds }: RunningEngine): boolean {
  return [noiseDb, humDb, whistleDb, rumbleDb].every((db) => db === null || db < -10) && seconds > 0.6;
}
