import { crc16ModbusOf } from '../framing/checksum.ts';
import type { InstrumentSimulator } from '../instrument.ts';
import { createAnsweringSimulator, type AnsweringDevice } from '../simulation/answering-simulator.ts';
import type { SimulatedInstrumentKind } from '../simulation/simulated-instrument.ts';
import type { SimulatedMeter } from '../simulation/simulated-meter.ts';
import type { Scheduler } from '../time.ts';

/** What the simulated transmitter is and how often its register gets a new value. */
export interface ModbusNoiseSimulatorOptions {
  readonly scheduler: Scheduler;
  readonly meter: SimulatedMeter;
  readonly updateSeconds: number;
}

const unitAddress = 1;
const requestLength = 8;
const answerAfterSeconds = 0.02;
const lowestLevelDb = 30;
const highestLevelDb = 130;

/** A transmitter on the wall of a booth: a new value twice a second. */
export const simulatedNoiseTransmitter: SimulatedInstrumentKind = {
  path: 'sim:modbus-noise',
  friendlyName: 'Simulasi: pemancar kebisingan RS-485 (Modbus)',
  driverId: 'modbus-noise',
  settings: { frequencyWeighting: 'A' },
  measures: 'spl',
  create: updating(0.5),
  quick: { settings: { frequencyWeighting: 'A', pollSeconds: 0.25 }, create: updating(0.05) },
};

function updating(updateSeconds: number): SimulatedInstrumentKind['create'] {
  return ({ scheduler, meter }) => createModbusNoiseSimulator({ scheduler, meter, updateSeconds });
}

/** A transmitter with one holding register; other registers and functions it refuses, broken questions it does not hear. */
export function createModbusNoiseSimulator(options: ModbusNoiseSimulatorOptions): InstrumentSimulator {
  const { scheduler, meter } = options;
  return createAnsweringSimulator({
    scheduler,
    faults: meter.faults,
    seed: 485,
    connect: () => new SimulatedTransmitter(options),
  });
}

class SimulatedTransmitter implements AnsweringDevice {
  readonly #options: ModbusNoiseSimulatorOptions;
  #updatedSeconds = Number.NEGATIVE_INFINITY;
  #tenths = 0;

  constructor(options: ModbusNoiseSimulatorOptions) {
    this.#options = options;
  }

  requestLength(received: Uint8Array): number {
    if (received.length === 0) return 0;
    if (received[0] !== unitAddress) return 1;
    return received.length < requestLength ? 0 : requestLength;
  }

  answer(request: Uint8Array): { readonly bytes: Uint8Array; readonly afterSeconds: number } | null {
    if (request.length !== requestLength || crc16ModbusOf(request) !== 0) return null;
    return { bytes: this.#replyTo(request), afterSeconds: answerAfterSeconds };
  }

  #replyTo(request: Uint8Array): Uint8Array {
    const [, functionCode = 0, registerHigh, registerLow, , count] = request;
    if (functionCode !== 3) return withCrc([unitAddress, functionCode | 0x80, 1]);
    if (registerHigh !== 0 || registerLow !== 0 || count !== 1) return withCrc([unitAddress, 0x83, 2]);
    const tenths = this.#register();
    return withCrc([unitAddress, 3, 2, tenths >> 8, tenths & 0xff]);
  }

  /** The register's value, which is as old as its last update. */
  #register(): number {
    const { scheduler, meter, updateSeconds } = this.#options;
    const nowSeconds = scheduler.monotonicSeconds();
    if (nowSeconds - this.#updatedSeconds >= updateSeconds) {
      this.#updatedSeconds = nowSeconds;
      this.#tenths = Math.round(displayedLevelDb(meter) * 10);
    }
    return this.#tenths;
  }
}

/** Out of its range the transmitter is believed to stay at the end of it: there is no flag. */
function displayedLevelDb(meter: SimulatedMeter): number {
  if (meter.faults.overload) return highestLevelDb;
  if (meter.faults.underRange) return lowestLevelDb;
  return Math.min(highestLevelDb, Math.max(lowestLevelDb, meter.levelDb()));
}

function withCrc(bytes: readonly number[]): Uint8Array {
  const crc = crc16ModbusOf(Uint8Array.from(bytes));
  return Uint8Array.of(...bytes, crc & 0xff, crc >> 8);
}
