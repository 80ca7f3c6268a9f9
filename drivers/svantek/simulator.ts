import type { InstrumentSimulator } from '../instrument.ts';
import {
  createAnsweringSimulator,
  lengthToTerminator,
  type AnsweringDevice,
} from '../simulation/answering-simulator.ts';
import type { SimulatedInstrumentKind } from '../simulation/simulated-instrument.ts';
import type { SimulatedMeter } from '../simulation/simulated-meter.ts';
import type { Scheduler } from '../time.ts';

const semicolon = 0x3b;
const answersAfterSeconds = 0.02;
/** After a start the meter has nothing to tell for so long. */
const firstResultsAfterSeconds = 0.4;

/** A class 1 meter of a laboratory that is asked five times a second. */
export const simulatedSvantekMeter: SimulatedInstrumentKind = {
  path: 'sim:svantek',
  friendlyName: 'Simulasi: meter bunyi Svantek (kelas 1)',
  driverId: 'svantek',
  settings: {},
  measures: 'spl',
  create: createSvantekSimulator,
  quick: { settings: { pollPeriodSeconds: 0.05 }, create: createSvantekSimulator },
};

/** What the simulated meter is made of, and whether it stands when the line is opened. */
export interface SvantekSimulatorOptions {
  readonly scheduler: Scheduler;
  readonly meter: SimulatedMeter;
  readonly isRunning?: boolean;
}

/** A Svantek meter that answers about its first profile, in both forms of results. */
export function createSvantekSimulator(options: SvantekSimulatorOptions): InstrumentSimulator {
  const { scheduler, meter } = options;
  return createAnsweringSimulator({
    scheduler,
    faults: meter.faults,
    seed: 971,
    connect: () => new SimulatedSvantek(options),
  });
}

class SimulatedSvantek implements AnsweringDevice {
  readonly #scheduler: Scheduler;
  readonly #meter: SimulatedMeter;
  #isRunning: boolean;
  #sinceSeconds: number;
  #stoppedAtSeconds: number;
  #kept = '';

  constructor({ scheduler, meter, isRunning = true }: SvantekSimulatorOptions) {
    this.#scheduler = scheduler;
    this.#meter = meter;
    this.#isRunning = isRunning;
    this.#sinceSeconds = scheduler.monotonicSeconds() - firstResultsAfterSeconds;
    this.#stoppedAtSeconds = scheduler.monotonicSeconds();
  }

  requestLength(received: Uint8Array): number {
    return lengthToTerminator(received, semicolon);
  }

  answer(request: Uint8Array): { bytes: Uint8Array; afterSeconds: number } | null {
    const text = Buffer.from(request).toString('latin1').trim();
    if (!text.startsWith('#')) return null;
    return { bytes: Buffer.from(this.#reply(text), 'latin1'), afterSeconds: answersAfterSeconds };
  }

  #reply(text: string): string {
    if (text === '#1;') return this.#settings();
    if (text === '#1,S1;') return this.#start(text);
    if (text === '#1,S0;') return this.#stop(text);
    const results = /^#2,(?:a,)?1,T\?,V\?,v\?,M\?,S\?;$/.test(text);
    return results ? this.#results(text.startsWith('#2,a,') ? '#2,a,1' : '#2,1') : `${text.slice(0, 2)},?;`;
  }

  #settings(): string {
    const filter = this.#meter.frequencyWeighting === 'A' ? 2 : 3;
    return `#1,U971,N34567,W1.05.1,Q0.01,M1,R1,F${filter}:1,F3:2,F1:3,C1:1,C1:2,C2:3,S${this.#isRunning ? 1 : 0};`;
  }

  #start(text: string): string {
    if (this.#isRunning) return text;
    this.#isRunning = true;
    this.#sinceSeconds = this.#scheduler.monotonicSeconds();
    this.#meter.clearMaximum();
    return text;
  }

  #stop(text: string): string {
    if (this.#isRunning) this.#kept = this.#levels();
    this.#isRunning = false;
    this.#stoppedAtSeconds = this.#scheduler.monotonicSeconds();
    return text;
  }

  #results(head: string): string {
    const untilSeconds = this.#isRunning ? this.#scheduler.monotonicSeconds() : this.#stoppedAtSeconds;
    const seconds = untilSeconds - this.#sinceSeconds;
    if (seconds < firstResultsAfterSeconds - 1e-6 || (!this.#isRunning && this.#kept === '')) return '#2,?;';
    return `${head},T${Math.floor(seconds)},${this.#isRunning ? this.#levels() : this.#kept};`;
  }

  #levels(): string {
    const { faults } = this.#meter;
    const flags = `V${faults.overload ? 1 : 0},v${faults.underRange ? 3 : 0}`;
    return `${flags},M${this.#meter.maximumLevelDb().toFixed(2)},S${this.#meter.levelDb().toFixed(2)}`;
  }
}
