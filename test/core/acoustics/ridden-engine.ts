import { uniformNumbers } from './signals.ts';

/** A made-up ride: idle, run-up, hold, release, idle. */
export interface Ride {
  readonly seed: number;
  readonly sampleRateHz: number;
  readonly strokes: 2 | 4;
  /** Instants of firing within a cycle, 0 to 1. */
  readonly firings: readonly number[];
  readonly idleRpm: number;
  readonly heldRpm: number;
  readonly riseRpmPerSecond: number;
  readonly fallRpmPerSecond: number;
  /** Noise relative to the rms of the engine's sound, dB. */
  readonly noiseDb: number;
}

/** The parts of a ride. */
export type RidePart = 'idle' | 'run-up' | 'held' | 'release';

/** Sound of a ride with its truth: the speed and the part at any moment, from how it was made. */
export interface RiddenSound {
  readonly samples: Float32Array;
  speedAt(seconds: number): number;
  partAt(seconds: number): RidePart;
}

const IDLE_SECONDS = 2;
const HELD_SECONDS = 1.6;
const CYCLE_SCATTER = 0.04;
const BLOW_SECONDS = 0.03;

/** Makes the sound of a ride: a blow at each firing, whose moments follow from the speed alone. */
export function soundOfRide(ride: Ride): RiddenSound {
  const riseEnd = IDLE_SECONDS + (ride.heldRpm - ride.idleRpm) / ride.riseRpmPerSecond;
  const heldEnd = riseEnd + HELD_SECONDS;
  const fallEnd = heldEnd + (ride.heldRpm - ride.idleRpm) / ride.fallRpmPerSecond;
  const speedAt = (seconds: number): number => {
    if (seconds < IDLE_SECONDS || seconds >= fallEnd) return ride.idleRpm;
    if (seconds < riseEnd) return ride.idleRpm + ride.riseRpmPerSecond * (seconds - IDLE_SECONDS);
    return seconds < heldEnd ? ride.heldRpm : ride.heldRpm - ride.fallRpmPerSecond * (seconds - heldEnd);
  };
  const partAt = (seconds: number): RidePart => {
    if (seconds < IDLE_SECONDS || seconds >= fallEnd) return 'idle';
    if (seconds < riseEnd) return 'run-up';
    return seconds < heldEnd ? 'held' : 'release';
  };
  return { samples: blows(ride, speedAt, fallEnd + IDLE_SECONDS), speedAt, partAt };
}

function blows(ride: Ride, speedAt: (seconds: number) => number, seconds: number): Float32Array {
  const next = uniformNumbers(ride.seed);
  const scatter = (): number => next() + next() + next() + next() - 2;
  const rate = ride.sampleRateHz;
  const sound = new Float64Array(Math.round(seconds * rate));
  const gains = ride.firings.map(() => 1 + CYCLE_SCATTER * scatter());
  let cycles = 0;
  let fired = 0;
  const stepSeconds = 1 / 64_000;
  for (let time = 0; time < seconds; time += stepSeconds) {
    cycles += (speedAt(time) / (30 * ride.strokes)) * stepSeconds;
    const cylinder = fired % ride.firings.length;
    if (cycles < Math.floor(fired / ride.firings.length) + (ride.firings[cylinder] ?? 0)) continue;
    addBlow(sound, time, (gains[cylinder] ?? 1) * (1 + CYCLE_SCATTER * scatter()), rate);
    fired += 1;
  }
  const rms = Math.sqrt(sound.reduce((sum, value) => sum + value * value, 0) / sound.length);
  const noise = Math.sqrt(3) * 10 ** (ride.noiseDb / 20);
  return Float32Array.from(sound, (value) => 0.05 * (value / rms + noise * scatter()));
}

function addBlow(sound: Float64Array, startSeconds: number, gain: number, rate: number): void {
  const end = Math.min(sound.length, Math.floor((startSeconds + BLOW_SECONDS) * rate));
  for (let index = Math.ceil(startSeconds * rate); index < end; index += 1) {
    const time = index / rate - startSeconds;
    const pipe = 0.5 * Math.exp(-time / 0.004) * Math.cos(2 * Math.PI * 180 * time);
    const can = 0.4 * Math.exp(-time / 0.006) * Math.sin(2 * Math.PI * 430 * time);
    sound[index] = (sound[index] ?? 0) + gain * (Math.exp(-time / 0.0015) - pipe + can);
  }
}
