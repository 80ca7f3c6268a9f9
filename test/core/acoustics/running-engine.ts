import { uniformNumbers } from './signals.ts';

/** A made-up engine and what disturbs its sound. Levels are relative to the rms of the exhaust's sound. */
export interface RunningEngine {
  readonly sampleRateHz: number;
  readonly seconds: number;
  readonly seed: number;
  readonly speedRpm: number;
  readonly strokes: 2 | 4;
  /** Instants of firing within a cycle, 0 to 1. */
  readonly firings: readonly number[];
  /** How far the speed wanders to either side, as a share. */
  readonly wander: number;
  /** How much the cylinders differ from each other, and the cycles of one cylinder: shares. */
  readonly cylinderScatter: number;
  readonly cycleScatter: number;
  /** Level of white noise, and of low rumble as of wind. */
  readonly noiseDb: number | null;
  readonly rumbleDb: number | null;
  /** Level of a comb of mains hum, and the mains frequency. */
  readonly humDb: number | null;
  readonly mainsHz: number;
  /** Level of a steady whistle. */
  readonly whistleDb: number | null;
  readonly whistleHz: number;
  /** A sharp resonance of the exhaust. */
  readonly resonanceHz: number | null;
  /** Whether the line at the firing frequency is taken out of the sound. */
  readonly isFiringLineMissing: boolean;
}

/** The sound with the mean speed that was really made. */
export interface RunningSound {
  readonly samples: Float32Array;
  readonly meanSpeedRpm: number;
}

/** Sound of a running engine: a train of pulses through the resonances of an exhaust; the same seed gives the same samples. */
export function soundOfRunningEngine(engine: RunningEngine): RunningSound {
  const next = uniformNumbers(engine.seed);
  const { pulses, meanSpeedRpm } = pulseTrain(engine, next);
  const sound = throughExhaust(pulses, engine, next);
  if (engine.isFiringLineMissing) notch(sound, firingHz(engine), engine.sampleRateHz);
  scaleToUnitRms(sound);
  disturb(sound, engine, next);
  return { samples: Float32Array.from(sound, (value) => 0.05 * value), meanSpeedRpm };
}

/** Firings per second where they are evenly spaced. */
export function firingHz({ speedRpm, strokes, firings }: RunningEngine): number {
  return (firings.length * speedRpm) / (30 * strokes);
}

function pulseTrain(
  engine: RunningEngine,
  next: () => number,
): { pulses: Float64Array; meanSpeedRpm: number } {
  const { sampleRateHz, seconds, speedRpm, strokes, firings, wander } = engine;
  const scatter = (): number => next() + next() + next() + next() - 2;
  const pulses = new Float64Array(Math.round(seconds * sampleRateHz));
  const gains = firings.map(() => 1 + engine.cylinderScatter * scatter());
  const swing = 2 * Math.PI * (0.2 + 1.3 * next());
  const phase = 2 * Math.PI * next();
  const turns = (time: number): number => time - (wander / swing) * Math.cos(swing * time + phase);
  const cyclesPerSecond = speedRpm / (30 * strokes);
  let time = -0.1 - next() / cyclesPerSecond;
  while (time < seconds) {
    const length = 1 / (cyclesPerSecond * (1 + wander * Math.sin(swing * time + phase)));
    for (const [cylinder, firing] of firings.entries()) {
      const jitter = 0.1 * engine.cycleScatter * 0.1 * scatter();
      const gain = (gains[cylinder] ?? 1) * (1 + engine.cycleScatter * scatter());
      addImpulse(pulses, (time + (firing + jitter) * length) * sampleRateHz, gain);
    }
    time += length;
  }
  return { pulses, meanSpeedRpm: (speedRpm * (turns(seconds) - turns(0))) / seconds };
}

/** An impulse between two samples is shared among them. */
function addImpulse(pulses: Float64Array, place: number, gain: number): void {
  const first = Math.floor(place);
  if (first < 0 || first + 1 >= pulses.length) return;
  const share = place - first;
  pulses[first] = (pulses[first] ?? 0) + gain * (1 - share);
  pulses[first + 1] = (pulses[first + 1] ?? 0) + gain * share;
}

function throughExhaust(pulses: Float64Array, engine: RunningEngine, next: () => number): Float64Array {
  const rate = engine.sampleRateHz;
  const blow = ringing(pulses, 0, 0.0008 + 0.0015 * next(), rate);
  const pipe = ringing(pulses, 120 + 150 * next(), 0.002 + 0.006 * next(), rate);
  const can = ringing(pulses, 350 + 400 * next(), 0.002 + 0.006 * next(), rate);
  const shares = [0.3 + 0.5 * next(), 0.3 + 0.4 * next()] as const;
  const sound = blow.map(
    (value, index) => value + shares[0] * (pipe[index] ?? 0) - shares[1] * (can[index] ?? 0),
  );
  if (engine.resonanceHz === null) return sound;
  const sharp = ringing(pulses, engine.resonanceHz, 15 / (Math.PI * engine.resonanceHz), rate);
  return sound.map((value, index) => value + 0.5 * (sharp[index] ?? 0));
}

/** A two-pole resonance, a decaying exponential at 0 Hz. */
function ringing(input: Float64Array, frequencyHz: number, decaySeconds: number, rate: number): Float64Array {
  const radius = Math.exp(-1 / (decaySeconds * rate));
  const turn = Math.cos((2 * Math.PI * frequencyHz) / rate);
  const isPlain = frequencyHz === 0;
  let y1 = 0;
  let y2 = 0;
  return input.map((value) => {
    const y = isPlain ? value + radius * y1 : value + 2 * radius * turn * y1 - radius * radius * y2;
    y2 = y1;
    y1 = y;
    return y;
  });
}

function notch(samples: Float64Array, frequencyHz: number, rate: number): void {
  const turn = 2 * Math.cos((2 * Math.PI * frequencyHz) / rate);
  const radius = Math.exp((-Math.PI * 0.25 * frequencyHz) / rate);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let index = 0; index < samples.length; index += 1) {
    const x = samples[index] ?? 0;
    const y = x - turn * x1 + x2 + radius * turn * y1 - radius * radius * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    samples[index] = y;
  }
}

function scaleToUnitRms(samples: Float64Array): void {
  const mean = samples.reduce((sum, value) => sum + value, 0) / samples.length;
  const power = samples.reduce((sum, value) => sum + (value - mean) ** 2, 0) / samples.length;
  for (let index = 0; index < samples.length; index += 1) {
    samples[index] = ((samples[index] ?? 0) - mean) / Math.sqrt(power);
  }
}

function disturb(samples: Float64Array, engine: RunningEngine, next: () => number): void {
  const { sampleRateHz, mainsHz, whistleHz } = engine;
  const [noise, rumble, hum, whistle] = [engine.noiseDb, engine.rumbleDb, engine.humDb, engine.whistleDb].map(
    (db) => (db === null ? 0 : 10 ** (db / 20)),
  ) as [number, number, number, number];
  const corner = 1 - Math.exp((-2 * Math.PI * 40) / sampleRateHz);
  const rumbleGain = rumble * Math.sqrt((2 - corner) / corner);
  const humLines = [1, 2, 3, 4, 5, 6, 7, 9].map(
    (line) => [line, (line % 2 === 1 ? 1 : 0.5) / line, next() * 6] as const,
  );
  let low = 0;
  for (let index = 0; index < samples.length; index += 1) {
    const time = (2 * Math.PI * index) / sampleRateHz;
    let sum = 0;
    if (noise > 0) sum += noise * normal(next);
    if (rumble > 0) low += corner * (normal(next) - low);
    sum += rumbleGain * low;
    if (hum > 0)
      for (const [line, share, phase] of humLines)
        sum += hum * share * Math.sin(mainsHz * line * time + phase);
    if (whistle > 0) sum += whistle * Math.SQRT2 * Math.sin(whistleHz * time);
    samples[index] = (samples[index] ?? 0) + sum;
  }
}

/** Near to a normal distribution of variance 1. */
function normal(next: () => number): number {
  return Math.sqrt(3) * (next() + next() + next() + next() - 2);
}
