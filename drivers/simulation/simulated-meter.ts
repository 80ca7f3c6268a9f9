import type { MaximumWatch, SimulatedSoundField } from './simulated-sound-field.ts';

/** What a simulated instrument can be made to do wrong, until it is told to stop. */
export interface InstrumentFaults {
  /** Nothing is sent although the plug is in. */
  silent: boolean;
  /** Random bytes instead of frames, as with a wrong baud rate. */
  garbage: boolean;
  /** Every second frame breaks off in the middle. */
  halfFrames: boolean;
  /** The input is overloaded: flag or over-range display, as the instrument has it. */
  overload: boolean;
  /** The level is below the range: flag or under-range display, as the instrument has it. */
  underRange: boolean;
  /** The instrument says that its battery is low. */
  batteryLow: boolean;
  /** The display is frozen by its HOLD key. */
  hold: boolean;
  /** The meter stands on C (or on S) although A and F are wanted. */
  wrongWeighting: boolean;
  /** Added to every level, in dB: a drifted or knocked microphone. */
  levelErrorDb: number;
}

/** No fault at all. */
export function noFaults(): InstrumentFaults {
  return {
    silent: false,
    garbage: false,
    halfFrames: false,
    overload: false,
    underRange: false,
    batteryLow: false,
    hold: false,
    wrongWeighting: false,
    levelErrorDb: 0,
  };
}

/** How much louder a typical exhaust reads with C weighting than with A. */
const exhaustLevelCMinusADb = 6;

/** What a simulated meter or tachometer shows: the sound field seen through its faults. */
export class SimulatedMeter {
  readonly faults: InstrumentFaults = noFaults();
  readonly #field: SimulatedSoundField;
  readonly #maximum: MaximumWatch;

  constructor(field: SimulatedSoundField) {
    this.#field = field;
    this.#maximum = field.watchMaximum();
  }

  /** Frequency weighting the meter stands on. */
  get frequencyWeighting(): 'A' | 'C' {
    return this.faults.wrongWeighting ? 'C' : 'A';
  }

  /**
   * Level in dB as displayed, with time weighting F; a calibrator at 1 kHz reads the same on A and C. Instruments that are
   * asked for a weighting give that one, wherever the meter stands.
   */
  levelDb(weighting = this.frequencyWeighting): number {
    return this.#shown(this.#field.levelDb('F'), weighting);
  }

  /** Highest level with time weighting F since it was last cleared, between the displayed values too. */
  maximumLevelDb(weighting = this.frequencyWeighting): number {
    return this.#shown(this.#maximum.levelDb(), weighting);
  }

  /** Begins the maximum anew. */
  clearMaximum(): void {
    this.#maximum.clear();
  }

  #shown(levelDb: number, weighting: 'A' | 'C'): number {
    const weightingDb = weighting === 'C' && !this.#field.calibratorIsOn ? exhaustLevelCMinusADb : 0;
    return levelDb + this.faults.levelErrorDb + weightingDb;
  }

  /** Speed in revolutions per minute as displayed. */
  speedRpm(): number {
    return this.#field.speedRpm();
  }
}
