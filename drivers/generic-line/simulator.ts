import type { InstrumentSimulator } from '../instrument.ts';
import { createFrameStreamer } from '../simulation/frame-streamer.ts';
import type { SimulatedInstrumentKind } from '../simulation/simulated-instrument.ts';
import type { SimulatedMeter } from '../simulation/simulated-meter.ts';
import type { Scheduler } from '../time.ts';
import { checksumDigits } from './line-checksum.ts';
import { genericLinePresets } from './presets.ts';

/** What the simulated line device is, how often it sends and in which dress. */
export interface GenericLineSimulatorOptions {
  readonly scheduler: Scheduler;
  readonly meter: SimulatedMeter;
  readonly quantity: 'level' | 'speed';
  readonly periodSeconds: number;
  /** `checked` carries weighting, overload and checksum; the others are what public sketches send. */
  readonly dress?: 'checked' | 'plain' | 'labelled' | 'json';
}

/** A meter of the best kind a line device can be: 50 values a second, with weighting, overload and checksum. */
export const simulatedFastMeter: SimulatedInstrumentKind = {
  path: 'sim:meter-50hz',
  friendlyName: 'Simulasi: meter bunyi 50 Hz',
  driverId: 'generic-line',
  settings: genericLinePresets['senyap-50hz'],
  measures: 'spl',
  create: ({ scheduler, meter }) =>
    createGenericLineSimulator({ scheduler, meter, quantity: 'level', periodSeconds: 0.02 }),
};

/** A pickup board that sends the speed 25 times a second with a checksum. */
export const simulatedSpeedPickup: SimulatedInstrumentKind = {
  path: 'sim:rpm-25hz',
  friendlyName: 'Simulasi: pengukur putaran 25 Hz',
  driverId: 'generic-line',
  settings: genericLinePresets['senyap-rpm'],
  measures: 'rpm',
  create: ({ scheduler, meter }) =>
    createGenericLineSimulator({ scheduler, meter, quantity: 'speed', periodSeconds: 0.04 }),
};

/** A line device that streams by itself. */
export function createGenericLineSimulator(options: GenericLineSimulatorOptions): InstrumentSimulator {
  const { scheduler, meter, quantity, periodSeconds } = options;
  const dress = options.dress ?? 'checked';
  const lineOf = quantity === 'level' ? () => levelLine(meter, dress) : () => speedLine(meter, dress);
  const nextFrame = (): Uint8Array => Buffer.from(`${lineOf()}\r\n`, 'latin1');
  return createFrameStreamer({ scheduler, periodSeconds, faults: meter.faults, seed: 50, nextFrame });
}

/** Puts `$`, `*` and the XOR checksum around a text. */
export function checkedLine(text: string): string {
  return `$${text}*${checksumDigits('xor', Buffer.from(text, 'latin1'))}`;
}

function levelLine(meter: SimulatedMeter, dress: string): string {
  const { frequencyWeighting, faults } = meter;
  const level = meter.levelDb().toFixed(1);
  if (dress === 'json')
    return `{"db":${level},"weighting":"${frequencyWeighting}","overload":${faults.overload}}`;
  if (dress === 'labelled')
    return `Sound Level: ${level} dB${frequencyWeighting}${faults.overload ? ' OVL' : ''}`;
  if (dress === 'plain') return faults.overload ? 'ovf' : level;
  return checkedLine(`SPL,${level},${frequencyWeighting},F,${faults.overload ? 1 : 0}`);
}

function speedLine(meter: SimulatedMeter, dress: string): string {
  const speed = Math.round(meter.speedRpm());
  if (dress === 'json') return `{"rpm":${speed}}`;
  if (dress === 'labelled') return `RPM: ${speed}`;
  return dress === 'plain' ? String(speed) : checkedLine(`RPM,${speed}`);
}
