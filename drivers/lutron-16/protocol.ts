import type { Measured, Reading, Stated } from '#core/reading/reading.ts';
import { hexadecimalOf } from '../framing/hexadecimal.ts';
import { SlidingWindowFramer } from '../framing/sliding-window-framer.ts';
import type { Decoder, InstrumentListener } from '../instrument.ts';
import { lutron16Shape, readFrame, type Lutron16Frame } from './frame.ts';
import type { Lutron16Settings } from './settings.ts';
import { levelUnitCode, speedUnitCode, unitOfCode } from './unit-codes.ts';

/** Decodes the 16-byte stream; frames that are whole but cannot be believed are refused by name. */
export function createLutron16Decoder(settings: Lutron16Settings): Decoder {
  const framer = new SlidingWindowFramer(lutron16Shape);
  const listenAs = (timeSeconds: number, listener: InstrumentListener) => ({
    onFrame(frame: Uint8Array) {
      deliver(frame, timeSeconds, settings, listener);
    },
    onDropped(rejected: string, bytes: Uint8Array) {
      listener.onRejection({ kind: 'rejection', timeSeconds, rejected, rawHex: hexadecimalOf(bytes) });
    },
  });
  return {
    push(chunk, timeSeconds, listener) {
      framer.push(chunk, listenAs(timeSeconds, listener));
    },
    end(timeSeconds, listener) {
      framer.end(listenAs(timeSeconds, listener));
    },
  };
}

function deliver(
  bytes: Uint8Array,
  timeSeconds: number,
  settings: Lutron16Settings,
  listener: InstrumentListener,
): void {
  const frame = readFrame(bytes);
  const rawHex = hexadecimalOf(bytes);
  const rejected = refusalOf(frame, settings);
  if (rejected === null) listener.onReading(readingOf(frame, timeSeconds, rawHex, settings));
  else listener.onRejection({ kind: 'rejection', timeSeconds, rejected, rawHex });
}

function refusalOf(frame: Lutron16Frame, settings: Lutron16Settings): string | null {
  if (settings.display !== 'any' && settings.display !== frame.display) return 'other-display';
  if (frame.unitCode === levelUnitCode)
    return isWithin(frame.value, settings.plausibleLevelDb) ? null : 'implausible';
  if (frame.unitCode === speedUnitCode)
    return isWithin(frame.value, settings.plausibleSpeedRpm) ? null : 'implausible';
  return null;
}

function isWithin(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}

function readingOf(
  frame: Lutron16Frame,
  timeSeconds: number,
  rawHex: string,
  settings: Lutron16Settings,
): Reading {
  const value: Measured = { state: 'value', value: frame.value };
  const common = { timeSeconds, value, rawHex, batteryLow: 'unknown' } as const;
  if (frame.unitCode === speedUnitCode) return { kind: 'rpm', unit: 'rpm', ...common };
  if (frame.unitCode !== levelUnitCode) return { kind: 'aux', unit: unitOfCode(frame.unitCode), ...common };
  return {
    kind: 'spl',
    unit: 'dB',
    ...common,
    frequencyWeighting: declared(settings.frequencyWeighting),
    timeWeighting: declared(settings.timeWeighting),
    hold: 'unknown',
    overload: 'unknown',
    underRange: 'unknown',
  };
}

function declared<T>(value: T | null): Stated<T> {
  return value === null ? { origin: 'unknown' } : { origin: 'declared', value };
}
