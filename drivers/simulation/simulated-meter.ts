import type { SimulatedSoundField } from './simulated-sound-field.ts';

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

  constructor(field: SimulatedSoundField) {
    this.#field = field;
  }

  /** Frequency weighting the meter stands on. */
  get frequencyWeighting(): 'A' | 'C' {
    return this.faults.wrongWeighting ? 'C' : 'A';
  }

  /** Level in dB as displayed, with time weighting F; a calibrator at 1 kHz reads the same on A and C. */
  levelDb(): number {
    const weightingDb = this.faults.wrongWeighting && !this.#field.calibratorIsOn ? exhaustLevelCMinusADb : 0;
    return this.#field.levelDb('F') + this.faults.levelErrorDb + weightingDb;
  }

  /** Speed in revolutions per minute as displayed. */
  speedRpm(): number {
    return this.#field.speedRpm();
  }
}
