import FFT from 'fft.js';
import { createLevelAnalyser } from '#core/acoustics/level-analyser.ts';
import type { DeclaredEngine } from '#core/acoustics/speed-from-sound.ts';
import { chance } from '#core/conformance/chance.ts';
import { createRunListener, type HeardRun } from '#core/diagnosis/run-listener.ts';
import type { DiagnosisInput } from '#core/diagnosis/diagnose-run.ts';

/** Seconds of the parts of a made run; the speed stands still before and during the hold and then falls evenly. */
export interface MadeRunTimes {
  readonly holdStartSeconds: number;
  readonly holdEndSeconds: number;
  readonly endSeconds: number;
  readonly seconds: number;
}

/** A run made of sounds that are each known. */
export interface MadeRun {
  readonly sampleRateHz: number;
  readonly engine: DeclaredEngine;
  readonly times: MadeRunTimes;
  readonly speedRpm: (timeSeconds: number) => number;
  readonly revolutions: (timeSeconds: number) => number;
}

const usualTimes: MadeRunTimes = {
  holdStartSeconds: 0.6,
  holdEndSeconds: 1.8,
  endSeconds: 2.5,
  seconds: 3.1,
};

/** A hold at one speed, then a fall at an even rate to where it ends; all in closed form. */
export function heldThenFalling(properties: {
  readonly engine: DeclaredEngine;
  readonly speedRpm: number;
  readonly fallRpmPerSecond?: number;
  readonly driftRpmPerSecond?: number;
  readonly times?: Partial<MadeRunTimes>;
  readonly sampleRateHz?: number;
}): MadeRun {
  const {
    engine,
    speedRpm: held,
    fallRpmPerSecond = 0,
    driftRpmPerSecond = 0,
    sampleRateHz = 24_000,
  } = properties;
  const times = { ...usualTimes, ...properties.times };
  const { holdStartSeconds, holdEndSeconds, endSeconds } = times;
  const pieces = [
    { from: 0, rate: 0 },
    { from: holdStartSeconds, rate: driftRpmPerSecond },
    { from: holdEndSeconds, rate: -fallRpmPerSecond },
    { from: endSeconds, rate: 0 },
  ];
  const at = (time: number): { speedRpm: number; turned: number } => {
    let [speedRpm, turned] = [held, 0];
    for (const [index, { from, rate }] of pieces.entries()) {
      const step = Math.min(time, pieces[index + 1]?.from ?? Infinity) - from;
      if (step <= 0) break;
      turned += (speedRpm * step + (rate * step * step) / 2) / 60;
      speedRpm += rate * step;
    }
    return { speedRpm, turned };
  };
  return {
    sampleRateHz,
    engine,
    times,
    speedRpm: (time) => at(time).speedRpm,
    revolutions: (time) => at(time).turned,
  };
}

/** Lines of the engine: order to level in dB(A), the same at every speed, for the weighting is taken out beforehand. */
export function orderLines(run: MadeRun, amplitudes: ReadonlyMap<number, number>): Float64Array {
  return made(run, (time) => {
    const turned = 2 * Math.PI * run.revolutions(time);
    let sum = 0;
    for (const [order, amplitude] of amplitudes)
      sum += amplitude * Math.sin(order * turned + 3 * order * order);
    return sum;
  });
}

/** A tone of a fixed frequency. */
export function tone(run: MadeRun, frequencyHz: number, amplitude: number): Float64Array {
  return made(run, (time) => amplitude * Math.sin(2 * Math.PI * frequencyHz * time));
}

/** Gaussian noise between two frequencies: all bins outside are empty. Its density falls as f to a power (0 white, 1 pink). */
export function bandNoise(
  run: MadeRun,
  band: {
    readonly lowHz: number;
    readonly highHz: number;
    readonly rms: number;
    readonly slope?: number;
    readonly seed?: number;
  },
): Float64Array {
  const { lowHz, highHz, rms, slope = 0, seed = 7 } = band;
  const count = Math.round(run.times.seconds * run.sampleRateHz);
  const size = 2 ** Math.ceil(Math.log2(count));
  const next = chance(seed);
  const fft = new FFT(size);
  const spectrum = fft.createComplexArray();
  for (let bin = 1; bin < size / 2; bin += 1) {
    const hertz = (bin * run.sampleRateHz) / size;
    if (hertz < lowHz || hertz > highHz) continue;
    const height = Math.sqrt(-2 * Math.log(1 - next())) * hertz ** (-slope / 2);
    const phase = 2 * Math.PI * next();
    spectrum[2 * bin] = height * Math.cos(phase);
    spectrum[2 * bin + 1] = height * Math.sin(phase);
  }
  const output = fft.createComplexArray();
  fft.inverseTransform(output, spectrum);
  const samples = Float64Array.from({ length: count }, (_, index) => output[2 * index] as number);
  const meanSquare = samples.reduce((sum, one) => sum + one * one, 0) / count;
  return samples.map((one) => (one * rms) / Math.sqrt(meanSquare));
}

/** Bursts of a noise: each begins at once and dies away. */
export function popBursts(
  run: MadeRun,
  shape: {
    readonly startsSeconds: readonly number[];
    readonly amplitude: number;
    readonly decaySeconds: number;
  },
): Float64Array {
  const noise = bandNoise(run, { lowHz: 150, highHz: 4000, rms: shape.amplitude, slope: 1, seed: 99 });
  return noise.map((one, index) => {
    const time = index / run.sampleRateHz;
    const gain = shape.startsSeconds.reduce(
      (sum, start) => sum + (time >= start ? Math.exp((start - time) / shape.decaySeconds) : 0),
      0,
    );
    return one * gain;
  });
}

/** Sounds together. */
export function mixed(...sounds: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array(0)] = sounds;
  return first.map((_, index) => sounds.reduce((sum, sound) => sum + (sound[index] ?? 0), 0));
}

/** What the diagnosis is asked about a sound in pascal, with the speed every 50 ms and a quiet background. */
export function askAbout(
  run: MadeRun,
  pressure: Float64Array,
  change: Partial<DiagnosisInput> = {},
): DiagnosisInput {
  const { holdStartSeconds, holdEndSeconds, endSeconds, seconds } = run.times;
  return {
    heard: listenTo(run, pressure),
    window: { holdStartSeconds, holdEndSeconds, endSeconds },
    speed: Array.from({ length: Math.round(seconds / 0.05) }, (_, index) => ({
      timeSeconds: index * 0.05,
      speedRpm: run.speedRpm(index * 0.05),
    })),
    speedHeard: [],
    engine: run.engine,
    background: [],
    decidingPart: 'hold',
    isCut: false,
    ...change,
  };
}

const pascalPerFullScale = 100;

function listenTo(run: MadeRun, pressure: Float64Array): HeardRun {
  const { holdStartSeconds, endSeconds, seconds } = run.times;
  const listener = createRunListener({
    sampleRateHz: run.sampleRateHz,
    pascalPerFullScale,
    window: { startSeconds: holdStartSeconds, endSeconds },
    kept: { startSeconds: 0, endSeconds: seconds },
  });
  listener.push(pressure.map((one) => one / pascalPerFullScale));
  return listener.finish();
}

/** LAeq of one of the sounds alone between two moments, by the level analyser. */
export function levelAlone(
  run: MadeRun,
  pressure: Float64Array,
  fromSeconds: number,
  toSeconds: number,
): number {
  const { sampleRateHz } = run;
  const analyser = createLevelAnalyser({
    sampleRateHz,
    pascalPerFullScale,
    fromSeconds,
    toSeconds,
    withThirdOctave: false,
  });
  analyser.push(pressure.map((one) => one / pascalPerFullScale));
  return analyser.finish().levels.LAeq ?? Number.NEGATIVE_INFINITY;
}

function made(run: MadeRun, soundAt: (timeSeconds: number) => number): Float64Array {
  const count = Math.round(run.times.seconds * run.sampleRateHz);
  return Float64Array.from({ length: count }, (_, index) => soundAt(index / run.sampleRateHz));
}
