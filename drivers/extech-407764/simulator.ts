import type { InstrumentSimulator } from '../instrument.ts';
import { createFrameStreamer } from '../simulation/frame-streamer.ts';
import type { SimulatedInstrumentKind } from '../simulation/simulated-instrument.ts';
import type { SimulatedMeter } from '../simulation/simulated-meter.ts';
import type { Scheduler } from '../time.ts';
import { endByte, flagBit, rangesDb, startByte, statusBit } from './frame.ts';

const automaticRange = 6;
const [lowestDb, highestDb] = rangesDb[automaticRange] ?? [30, 130];
const highestShownTenths = 1999;

/** What the simulated meter is and how often it sends. */
export interface Extech407764SimulatorOptions {
  readonly scheduler: Scheduler;
  readonly meter: SimulatedMeter;
  readonly periodSeconds: number;
}

/** A meter on its automatic range: two values a second. */
export const simulatedExtechMeter: SimulatedInstrumentKind = {
  path: 'sim:extech-407764',
  friendlyName: 'Simulasi: meter bunyi Extech 407764',
  driverId: 'extech-407764',
  settings: {},
  measures: 'spl',
  create: streaming(0.5),
  quick: { settings: { nominalPeriodSeconds: 0.1 }, create: streaming(0.1) },
};

function streaming(periodSeconds: number): SimulatedInstrumentKind['create'] {
  return ({ scheduler, meter }) => createExtech407764Simulator({ scheduler, meter, periodSeconds });
}

/** An Extech 407764 that streams by itself. */
export function createExtech407764Simulator(options: Extech407764SimulatorOptions): InstrumentSimulator {
  const { scheduler, meter, periodSeconds } = options;
  let keptDb = 0;
  const nextFrame = (): Uint8Array => {
    // The frame does not tell HOLD: a frozen display goes on sending what it shows.
    if (!meter.faults.hold) keptDb = shownDb(meter);
    return frameOf(meter, keptDb);
  };
  return createFrameStreamer({ scheduler, periodSeconds, faults: meter.faults, seed: 407, nextFrame });
}

function shownDb(meter: SimulatedMeter): number {
  if (meter.faults.overload) return highestDb + 0.1;
  return meter.faults.underRange ? lowestDb - 0.1 : meter.levelDb();
}

function frameOf(meter: SimulatedMeter, levelDb: number): Uint8Array {
  const tenths = Math.min(highestShownTenths, Math.max(0, Math.round(levelDb * 10)));
  const status = (meter.frequencyWeighting === 'A' ? statusBit.weightingA : 0) | automaticRange;
  const flags =
    (levelDb > highestDb ? flagBit.over : 0) |
    (levelDb < lowestDb ? flagBit.under : 0) |
    (meter.faults.batteryLow ? flagBit.batteryLow : 0) |
    (tenths >= 1000 ? flagBit.hundreds : 0);
  const tens = Math.floor(tenths / 100) % 10;
  const unitsAndTenths = ((Math.floor(tenths / 10) % 10) << 4) | (tenths % 10);
  return Uint8Array.of(startByte, status, flags | tens, unitsAndTenths, endByte);
}
