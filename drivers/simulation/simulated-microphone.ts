import { FlowNoise, flowNoiseShare, toneAt, toneAWeightedRms } from './exhaust-waveform.ts';
import { stepSeconds } from './simulated-motorcycle.ts';
import type { SimulatedSoundField, SoundMoment } from './simulated-sound-field.ts';

const referencePressurePascal = 20e-6;
const sampleRateHz = 48_000;
const samplesPerStep = sampleRateHz * stepSeconds;

/** More than this is not made up for after a pause; the sample index then shows the gap. */
const longestBacklogSeconds = 5;

/** Overdrive of an overloaded input: every wave is cut off. */
const overloadFactor = 1000;

/** A block of waveform and where it stands in the stream. */
export interface MicrophoneBlock {
  readonly firstSample: number;
  readonly samples: Float32Array<ArrayBuffer>;
}

/** Pressures in pascal of one step's parts, before they are turned into samples. */
interface StepParts {
  readonly speedRpm: number;
  readonly tonePascal: number;
  readonly noisePascal: number;
}

/**
 * The waveform of the simulated sound field at 48 kHz, in parts of full scale. Its A-weighted level is the level that
 * the simulated meters show. Each sample follows from the motorcycle's seed, the commands and the sample's index.
 */
export class SimulatedMicrophone {
  readonly sampleRateHz = sampleRateHz;
  /** Sound pressure in pascal (peak) at digital 1.0. */
  readonly pascalPerFullScale = 100;
  /** What it can be made to do wrong. */
  readonly faults = { overload: false, levelErrorDb: 0 };
  readonly #field: SimulatedSoundField;
  readonly #noise: FlowNoise;
  #position = 0;
  #phase = 0;
  #before: StepParts = { speedRpm: 0, tonePascal: 0, noisePascal: 0 };

  constructor(field: SimulatedSoundField) {
    this.#field = field;
    this.#noise = new FlowNoise(field.motorcycle.settings.seed, sampleRateHz);
  }

  /** Index of the next sample, counted from the start of the site. */
  get position(): number {
    return this.#position;
  }

  /** All samples up to the present in whole milliseconds, at most the last 5 s. */
  readAvailable(): MicrophoneBlock {
    const end = Math.max(0, this.#field.currentStep) * samplesPerStep;
    const longest = longestBacklogSeconds * sampleRateHz;
    if (end - this.#position > longest) this.#position = end - longest;
    return this.read(end - this.#position);
  }

  /** The next samples, whatever the time is: for recordings made faster than they sound. */
  read(sampleCount: number): MicrophoneBlock {
    const firstSample = this.#position;
    const samples = new Float32Array(Math.max(0, sampleCount));
    const factor = 10 ** (this.faults.levelErrorDb / 20) * (this.faults.overload ? overloadFactor : 1);
    for (let index = 0; index < samples.length; index += 1) samples[index] = this.#nextSample(factor);
    return { firstSample, samples };
  }

  #now: StepParts & { readonly calibratorLevelDb: number | null; readonly calibratorHz: number } = {
    ...this.#before,
    calibratorLevelDb: null,
    calibratorHz: 0,
  };

  #nextSample(factor: number): number {
    const place = this.#position % samplesPerStep;
    if (place === 0) this.#enterStep(this.#field.momentAt(this.#position / samplesPerStep));
    const pascal =
      this.#now.calibratorLevelDb === null ? this.#engineAndNoise(place) : this.#calibratorTone();
    this.#position += 1;
    return Math.max(-1, Math.min(1, (pascal * factor) / this.pascalPerFullScale));
  }

  #enterStep(moment: SoundMoment): void {
    this.#before = this.#now;
    const { calibrator } = moment;
    const parts = {
      calibratorLevelDb: calibrator?.levelDb ?? null,
      calibratorHz: calibrator?.frequencyHz ?? 0,
    };
    this.#now = { ...partsOf(moment), ...parts };
  }

  #engineAndNoise(place: number): number {
    const share = (place + 1) / samplesPerStep;
    const before = this.#before;
    const now = this.#now;
    const speedRpm = between(before.speedRpm, now.speedRpm, share);
    this.#phase = (this.#phase + (2 * Math.PI * speedRpm) / 120 / sampleRateHz) % (2 * Math.PI);
    const tonePascal = between(before.tonePascal, now.tonePascal, share);
    const noisePascal = between(before.noisePascal, now.noisePascal, share);
    const tone = tonePascal === 0 ? 0 : tonePascal * toneAt(this.#phase);
    return tone + noisePascal * this.#noise.next(this.#position);
  }

  #calibratorTone(): number {
    const { calibratorLevelDb, calibratorHz } = this.#now;
    const amplitude = Math.SQRT2 * referencePressurePascal * 10 ** ((calibratorLevelDb ?? 0) / 20);
    // Whole turns are taken off first: the sine of a very large angle loses digits.
    const turns = (calibratorHz * this.#position) / sampleRateHz;
    return amplitude * Math.sin(2 * Math.PI * (turns - Math.floor(turns)));
  }
}

function between(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

function partsOf(moment: SoundMoment): StepParts {
  const { speedRpm, steadyEnergy, popEnergy, backgroundEnergy } = moment;
  const toneEnergy = steadyEnergy * (1 - flowNoiseShare);
  const noiseEnergy = steadyEnergy * flowNoiseShare + popEnergy + backgroundEnergy;
  const tonePascal = toneEnergy === 0 ? 0 : pressureOf(toneEnergy) / toneAWeightedRms(speedRpm);
  return { speedRpm, tonePascal, noisePascal: pressureOf(noiseEnergy) };
}

function pressureOf(energy: number): number {
  return referencePressurePascal * Math.sqrt(energy);
}
