import type { InstrumentSimulator } from '../instrument.ts';
import { createFrameStreamer } from '../simulation/frame-streamer.ts';
import type { SimulatedInstrumentKind } from '../simulation/simulated-instrument.ts';
import type { SimulatedMeter } from '../simulation/simulated-meter.ts';
import type { Scheduler } from '../time.ts';
import { levelUnitCode, speedUnitCode } from './unit-codes.ts';

/** What the simulated instrument is and how often it sends. */
export interface Lutron16SimulatorOptions {
  readonly scheduler: Scheduler;
  readonly meter: SimulatedMeter;
  readonly quantity: 'level' | 'speed';
  /** Half a second to a second in the family. */
  readonly periodSeconds: number;
}

const meterSettings = { display: '1', frequencyWeighting: 'A', timeWeighting: 'F' };

/** The sound level meter of a workshop: two values a second. */
export const simulatedLutronMeter: SimulatedInstrumentKind = {
  path: 'sim:lutron-sl',
  friendlyName: 'Simulasi: meter bunyi Lutron (bengkel)',
  driverId: 'lutron-16',
  settings: meterSettings,
  measures: 'spl',
  create: streaming('level', 0.5),
  quick: { settings: { ...meterSettings, nominalPeriodSeconds: 0.1 }, create: streaming('level', 0.1) },
};

/** The photo tachometer of a workshop: one value a second. */
export const simulatedLutronTachometer: SimulatedInstrumentKind = {
  path: 'sim:lutron-dt',
  friendlyName: 'Simulasi: takometer Lutron (bengkel)',
  driverId: 'lutron-16',
  settings: { display: '1' },
  measures: 'rpm',
  create: streaming('speed', 1),
  quick: { settings: { display: '1', nominalPeriodSeconds: 0.1 }, create: streaming('speed', 0.1) },
};

function streaming(quantity: 'level' | 'speed', periodSeconds: number): SimulatedInstrumentKind['create'] {
  return ({ scheduler, meter }) => createLutron16Simulator({ scheduler, meter, quantity, periodSeconds });
}

/** Bytes of one frame; `digits` is the reading without its decimal mark, or text that a display shows instead. */
export function buildFrame(unitCode: string, decimals: number, digits: number | string): Uint8Array {
  const body = typeof digits === 'string' ? digits : String(Math.abs(digits));
  const sign = typeof digits === 'number' && digits < 0 ? 1 : 0;
  return Buffer.from(`\u{2}41${unitCode}${sign}${decimals}${body.padStart(8, '0')}\r`, 'latin1');
}

/** A Lutron sound level meter or tachometer that streams by itself. */
export function createLutron16Simulator(options: Lutron16SimulatorOptions): InstrumentSimulator {
  const { scheduler, meter, quantity, periodSeconds } = options;
  const nextFrame = quantity === 'level' ? () => levelFrame(meter) : () => speedFrame(meter);
  return createFrameStreamer({ scheduler, periodSeconds, faults: meter.faults, seed: 16, nextFrame });
}

function levelFrame(meter: SimulatedMeter): Uint8Array {
  // What the display sends over its range is not known; dashes are what it shows.
  if (meter.faults.overload) return buildFrame(levelUnitCode, 1, '--------');
  return buildFrame(levelUnitCode, 1, Math.round(meter.levelDb() * 10));
}

function speedFrame(meter: SimulatedMeter): Uint8Array {
  const speedRpm = meter.speedRpm();
  if (speedRpm < 1000) return buildFrame(speedUnitCode, 1, Math.round(speedRpm * 10));
  return buildFrame(speedUnitCode, 0, Math.round(speedRpm));
}
