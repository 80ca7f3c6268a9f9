import { TIME_CONSTANT_SECONDS } from '#core/standards/iec-61672-1-2013.ts';
import type { Scheduler } from '../time.ts';
import { createRandom, type Random } from './random.ts';
import { stepSeconds, type SimulatedMotorcycle } from './simulated-motorcycle.ts';

const { F: fastSeconds, S: slowSeconds } = TIME_CONSTANT_SECONDS;

/** How far a quiet surrounding wanders around its level, as a standard deviation in dB. */
const backgroundWanderDb = 0.3;

/** The detectors start from 0 dB, so that no logarithm of zero is ever taken. */
const silenceEnergy = 1;

/** As many moments as the motorcycle remembers. */
const momentsKept = 16_384;

/** A sound calibrator on the microphone. */
export interface SimulatedCalibrator {
  readonly levelDb: number;
  readonly frequencyHz: number;
}

/** The sound at the microphone in one step: either the calibrator's tone or engine and surroundings together. */
export interface SoundMoment {
  readonly speedRpm: number;
  readonly steadyEnergy: number;
  readonly popEnergy: number;
  readonly backgroundEnergy: number;
  readonly calibrator: SimulatedCalibrator | null;
}

/** Follows the level of the field step by step and keeps the highest. */
export interface MaximumWatch {
  /** Highest level in dB with time weighting F since it was cleared. */
  levelDb(): number;
  clear(): void;
}

/** What stands around the microphone: motorcycle, surroundings, calibrator; and the detectors every meter shares. */
export class SimulatedSoundField {
  readonly motorcycle: SimulatedMotorcycle;
  readonly #scheduler: Scheduler;
  readonly #startSeconds: number;
  readonly #random: Random;
  readonly #moments: SoundMoment[] = [];
  #backgroundLevelDb: number;
  #backgroundWander = 0;
  #calibrator: SimulatedCalibrator | null = null;
  readonly #watches: { energy: number }[] = [];
  #step = -1;
  #fastEnergy = silenceEnergy;
  #slowEnergy = silenceEnergy;

  constructor(scheduler: Scheduler, motorcycle: SimulatedMotorcycle, backgroundLevelDb: number) {
    this.motorcycle = motorcycle;
    this.#scheduler = scheduler;
    this.#startSeconds = scheduler.monotonicSeconds();
    this.#backgroundLevelDb = backgroundLevelDb;
    this.#random = createRandom(motorcycle.settings.seed ^ 0x5eed);
  }

  /** Puts the calibrator on the microphone (94 dB at 1 kHz unless told otherwise). */
  putCalibratorOn(calibrator: Partial<SimulatedCalibrator> = {}): void {
    this.advance();
    this.#calibrator = { levelDb: 94, frequencyHz: 1000, ...calibrator };
  }

  /** Takes the calibrator off. */
  takeCalibratorOff(): void {
    this.advance();
    this.#calibrator = null;
  }

  /** Whether a calibrator is on the microphone. */
  get calibratorIsOn(): boolean {
    return this.#calibrator !== null;
  }

  /** Makes the surroundings louder or quieter. */
  setBackgroundLevelDb(levelDb: number): void {
    this.advance();
    this.#backgroundLevelDb = levelDb;
  }

  /** The step that belongs to the scheduler's present moment. */
  get currentStep(): number {
    return Math.floor((this.#scheduler.monotonicSeconds() - this.#startSeconds) / stepSeconds + 1e-6);
  }

  /** Brings everything up to the present; commands call it so that they take effect from now on. */
  advance(): void {
    this.#advanceTo(this.currentStep);
  }

  /** A-weighted level in dB with time weighting F or S, now. */
  levelDb(timeWeighting: 'F' | 'S'): number {
    this.advance();
    return 10 * Math.log10(timeWeighting === 'F' ? this.#fastEnergy : this.#slowEnergy);
  }

  /** Keeps the highest level with time weighting F from now on. */
  watchMaximum(): MaximumWatch {
    const watch = { energy: silenceEnergy };
    this.#watches.push(watch);
    return {
      levelDb: () => {
        this.advance();
        return 10 * Math.log10(watch.energy);
      },
      clear: () => {
        this.advance();
        watch.energy = this.#fastEnergy;
      },
    };
  }

  /** Engine speed now, in revolutions per minute. */
  speedRpm(): number {
    this.advance();
    return this.motorcycle.momentAt(this.#step).speedRpm;
  }

  /** The sound at a step of the last 16 s. */
  momentAt(step: number): SoundMoment {
    this.#advanceTo(step);
    const moment = this.#moments[Math.max(0, step) % momentsKept];
    return (
      moment ?? {
        speedRpm: 0,
        steadyEnergy: 0,
        popEnergy: 0,
        backgroundEnergy: silenceEnergy,
        calibrator: null,
      }
    );
  }

  #advanceTo(step: number): void {
    while (this.#step < step) this.#advanceOne();
  }

  #advanceOne(): void {
    this.#step += 1;
    const { speedRpm, soundEnergy, popEnergy } = this.motorcycle.momentAt(this.#step);
    const calibrator = this.#calibrator;
    const backgroundEnergy = this.#nextBackgroundEnergy();
    const steadyEnergy = soundEnergy - popEnergy;
    this.#moments[this.#step % momentsKept] = {
      speedRpm,
      steadyEnergy,
      popEnergy,
      backgroundEnergy,
      calibrator,
    };
    const energy = calibrator === null ? soundEnergy + backgroundEnergy : 10 ** (calibrator.levelDb / 10);
    this.#fastEnergy += (energy - this.#fastEnergy) * (1 - Math.exp(-stepSeconds / fastSeconds));
    for (const watch of this.#watches) watch.energy = Math.max(watch.energy, this.#fastEnergy);
    this.#slowEnergy += (energy - this.#slowEnergy) * (1 - Math.exp(-stepSeconds / slowSeconds));
  }

  #nextBackgroundEnergy(): number {
    const keep = Math.exp(-stepSeconds / slowSeconds);
    this.#backgroundWander =
      this.#backgroundWander * keep + Math.sqrt(1 - keep * keep) * this.#random.normal();
    return 10 ** ((this.#backgroundLevelDb + backgroundWanderDb * this.#backgroundWander) / 10);
  }
}
