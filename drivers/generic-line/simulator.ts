import type { InstrumentSimulator } from '../instrument.ts';
import { createFrameStreamer } from '../simulation/frame-streamer.ts';
import type { SimulatedMeter } from '../simulation/simulated-meter.ts';
import type { Scheduler } from '../time.ts';
import { checksumDigits } from './line-checksum.ts';

/** What the simulated line device is, how often it sends and in which dress. */
export interface GenericLineSimulatorOptions {
  readonly scheduler: Scheduler;
  readonly meter: SimulatedMeter;
  readonly quantity: 'level' | 'speed';
  readonly periodSeconds: number;
  /** `checked` carries weighting, overload and checksum; the others are what public sketches send. */
  readonly dress?: 'checked' | 'plain' | 'labelled' | 'json';
}

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
