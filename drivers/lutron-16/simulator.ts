import type { InstrumentSimulator } from '../instrument.ts';
import { createFrameStreamer } from '../simulation/frame-streamer.ts';
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
