import type { InstrumentSimulator } from '../instrument.ts';
import { createFrameStreamer } from '../simulation/frame-streamer.ts';
import type { SimulatedInstrumentKind } from '../simulation/simulated-instrument.ts';
import type { SimulatedMeter } from '../simulation/simulated-meter.ts';
import type { Scheduler } from '../time.ts';
import { headBit, rangesDb, startBit, statusBit } from './frame.ts';

const automaticRange = 6;
const [lowestDb, highestDb] = rangesDb[automaticRange] ?? [30, 130];
/** 5 January 2026; the day's tens come with 4 added, as seen on a real meter. */
const dateDigits = [2, 6, 0, 1, 4, 5] as const;

/** What the simulated meter is and how often it sends. */
export interface MastechMs670xSimulatorOptions {
  readonly scheduler: Scheduler;
  readonly meter: SimulatedMeter;
  readonly periodSeconds: number;
}

/** A meter on its automatic range: two values a second. */
export const simulatedMastechMeter: SimulatedInstrumentKind = {
  path: 'sim:mastech-ms670x',
  friendlyName: 'Simulasi: meter bunyi Mastech MS6701',
  driverId: 'mastech-ms670x',
  settings: {},
  measures: 'spl',
  create: streaming(0.5),
  quick: { settings: { nominalPeriodSeconds: 0.1 }, create: streaming(0.1) },
};

function streaming(periodSeconds: number): SimulatedInstrumentKind['create'] {
  return ({ scheduler, meter }) => createMastechMs670xSimulator({ scheduler, meter, periodSeconds });
}

/** A Mastech meter whose RS-232 mode is on. */
export function createMastechMs670xSimulator(options: MastechMs670xSimulatorOptions): InstrumentSimulator {
  const { scheduler, meter, periodSeconds } = options;
  let keptDb = 0;
  const nextFrame = (): Uint8Array => {
    // The frame does not tell HOLD: a frozen display goes on sending what it shows.
    if (!meter.faults.hold) keptDb = shownDb(meter);
    return frameOf(meter, keptDb, scheduler.monotonicSeconds());
  };
  return createFrameStreamer({ scheduler, periodSeconds, faults: meter.faults, seed: 670, nextFrame });
}

function shownDb(meter: SimulatedMeter): number {
  if (meter.faults.overload) return highestDb + 0.1;
  return meter.faults.underRange ? lowestDb - 0.1 : meter.levelDb();
}

function frameOf(meter: SimulatedMeter, levelDb: number, timeSeconds: number): Uint8Array {
  const tenths = Math.max(0, Math.round(levelDb * 10));
  const status =
    (meter.frequencyWeighting === 'A' ? statusBit.weightingA : 0) |
    (levelDb > highestDb ? statusBit.over : 0) |
    (levelDb < lowestDb ? statusBit.under : 0) |
    (meter.faults.batteryLow ? statusBit.batteryLow : 0);
  const level = [1000, 100, 10, 1].map((weight) => Math.floor(tenths / weight) % 10);
  const head = startBit | headBit.live | automaticRange;
  return Uint8Array.of(head, status, ...level, ...dateDigits, ...clockDigits(Math.floor(timeSeconds)));
}

function clockDigits(seconds: number): readonly number[] {
  return [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60].flatMap((number) => [
    Math.floor(number / 10),
    number % 10,
  ]);
}
