import type { InstrumentSimulator } from '../instrument.ts';
import { createAnsweringSimulator, type AnsweringDevice } from '../simulation/answering-simulator.ts';
import type { SimulatedInstrumentKind, SimulatedParts } from '../simulation/simulated-instrument.ts';
import type { SimulatedMeter } from '../simulation/simulated-meter.ts';

const lowestLevelDb = 40;
const highestLevelDb = 130;
const answerAfterSeconds = 0.02;
const requestLength = 3;

/** The cheap meter with the USB cable, asked twice a second. */
export const simulatedTondajMeter: SimulatedInstrumentKind = {
  path: 'sim:tondaj-sl814',
  friendlyName: 'Simulasi: meter bunyi Tondaj SL-814 (kabel USB)',
  driverId: 'tondaj-sl814',
  settings: {},
  measures: 'spl',
  create: createTondajSl814Simulator,
  quick: { settings: { pollSeconds: 0.15 }, create: createTondajSl814Simulator },
};

/** Bytes of an answer. */
export function buildAnswer(counter: number, levelDb: number, weighting: 'A' | 'C'): Uint8Array {
  const tenths = Math.round(levelDb * 10);
  const range = Math.min(3, Math.max(0, Math.floor((levelDb - lowestLevelDb) / 20)));
  const first = (weighting === 'C' ? 0x80 : 0) | (range << 4) | (tenths >> 8);
  return Uint8Array.of(first, tenths & 0xff, (counter + 1) & 0xff, 0x0d);
}

/** A meter that answers questions and key presses, which are three bytes each; anything else it does not understand. */
export function createTondajSl814Simulator({
  scheduler,
  meter,
}: Pick<SimulatedParts, 'scheduler' | 'meter'>): InstrumentSimulator {
  const device: AnsweringDevice = {
    requestLength: (received) => lengthOf(received),
    answer: (request) => {
      const bytes = answerTo(request, meter);
      return bytes === null ? null : { bytes, afterSeconds: answerAfterSeconds };
    },
  };
  return createAnsweringSimulator({ scheduler, faults: meter.faults, seed: 814, connect: () => device });
}

function lengthOf(received: Uint8Array): number {
  if (received.length === 0) return 0;
  if (received[0] !== 0x30 && received[0] !== 0x10) return 1;
  return received.length < requestLength ? 0 : requestLength;
}

function answerTo([command, parameter = 0, end]: Uint8Array, meter: SimulatedMeter): Uint8Array | null {
  if (end !== 0x0d) return null;
  if (command === 0x10) return Uint8Array.of((parameter + 1) & 0xff, 0x0d);
  return buildAnswer(parameter, displayedLevelDb(meter), meter.frequencyWeighting);
}

/** Out of its range the meter is believed to stay at the end of it: the answer has no flag. */
function displayedLevelDb(meter: SimulatedMeter): number {
  if (meter.faults.overload) return highestLevelDb;
  if (meter.faults.underRange) return lowestLevelDb;
  return Math.min(highestLevelDb, Math.max(lowestLevelDb, meter.levelDb()));
}
