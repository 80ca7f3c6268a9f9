import { lengthToTerminator, type AnsweringDevice } from '../simulation/answering-simulator.ts';
import type { SimulatedMeter } from '../simulation/simulated-meter.ts';
import type { Scheduler } from '../time.ts';

const lineFeed = 0x0a;
const answersAfterSeconds = 0.01;
const settlesAfterSeconds = 1;

/** What the simulated XL2 is made of, and whether it is stopped when the line is opened. */
export interface SimulatedXl2Options {
  readonly scheduler: Scheduler;
  readonly meter: SimulatedMeter;
  readonly isStopped?: boolean;
}

/** Values of one latch. */
interface Latch {
  readonly atSeconds: number;
  readonly level: Readonly<Record<'A' | 'C', number>>;
  /** Highest since the latch before. */
  readonly maximum: Readonly<Record<'A' | 'C', number>>;
  readonly intervalSeconds: number;
}

/** One connection of an XL2: values are those of the last latch, and there are none while it does not run. */
export class SimulatedXl2 implements AnsweringDevice {
  readonly #scheduler: Scheduler;
  readonly #meter: SimulatedMeter;
  #isStopped: boolean;
  #runsFromSeconds: number;
  #latch: Latch | null = null;

  constructor({ scheduler, meter, isStopped = false }: SimulatedXl2Options) {
    this.#scheduler = scheduler;
    this.#meter = meter;
    this.#isStopped = isStopped;
    this.#runsFromSeconds = scheduler.monotonicSeconds();
    meter.clearMaximum();
  }

  requestLength(received: Uint8Array): number {
    return lengthToTerminator(received, lineFeed);
  }

  answer(request: Uint8Array): { bytes: Uint8Array; afterSeconds: number } | null {
    const reply = this.#reply(Buffer.from(request).toString('latin1').trim().toUpperCase());
    if (reply === null) return null;
    return { bytes: Buffer.from(`${reply}\r\n`, 'latin1'), afterSeconds: answersAfterSeconds };
  }

  #reply(command: string): string | null {
    if (command === '*IDN?') return 'NTiAudio,XL2,A2A-12345-D0,FW4.80';
    if (command === 'INIT:STATE?') return this.#state();
    if (command === 'MEAS:DTTI?') return this.#interval();
    if (/^MEAS:SLM:123\? L[ACZ][FS]$/.test(command)) return this.#shown('level', command);
    if (/^MEAS:SLM:123:DT\? L[ACZ][FS]MAX$/.test(command)) return this.#shown('maximum', command);
    if (command.includes('?')) return ';';
    if (command === 'INIT START') this.#start();
    if (command === 'MEAS:INIT') this.#take();
    return null;
  }

  #state(): string {
    if (this.#isStopped) return 'STOPPED';
    if (this.#scheduler.monotonicSeconds() < this.#runsFromSeconds) return 'SETTLING';
    return this.#meter.faults.hold ? 'FROZEN' : 'RUNNING';
  }

  #interval(): string {
    return this.#latch === null ? '-999 sec, UNDEF' : `${this.#latch.intervalSeconds.toFixed(3)} sec, OK`;
  }

  /** The weighting is the one that is asked for, wherever the display stands. */
  #shown(what: 'level' | 'maximum', command: string): string {
    const { overload, underRange } = this.#meter.faults;
    if (this.#latch === null) return '-999 dB, UNDEF';
    const levelDb = this.#latch[what][/ LA/.test(command) ? 'A' : 'C'];
    if (overload) return `${levelDb.toFixed(1)} dB, OVLD`;
    return `${levelDb.toFixed(1)} dB, ${underRange ? 'LOW' : 'OK'}`;
  }

  #start(): void {
    this.#isStopped = false;
    this.#runsFromSeconds = this.#scheduler.monotonicSeconds() + settlesAfterSeconds;
    this.#latch = null;
  }

  #take(): void {
    const atSeconds = this.#scheduler.monotonicSeconds();
    if (this.#isStopped || atSeconds < this.#runsFromSeconds || this.#meter.faults.hold) return;
    const sinceSeconds = this.#latch?.atSeconds ?? this.#runsFromSeconds;
    this.#latch = {
      atSeconds,
      level: { A: this.#meter.levelDb('A'), C: this.#meter.levelDb('C') },
      maximum: { A: this.#meter.maximumLevelDb('A'), C: this.#meter.maximumLevelDb('C') },
      intervalSeconds: atSeconds - sinceSeconds,
    };
    this.#meter.clearMaximum();
  }
}
