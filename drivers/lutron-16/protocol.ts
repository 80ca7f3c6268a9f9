import type { RejectionCode } from '#core/reading/rejection-code.ts';
import type { Reading } from '#core/reading/reading.ts';
import { hexadecimalOf } from '../framing/hexadecimal.ts';
import { FrameFinder } from '../framing/frame-finder.ts';
import type { Decoder, InstrumentListener } from '../instrument.ts';
import { declared, isWithin, levelReading, speedReading } from '../level-reading.ts';
import { lutron16Shape, readFrame, type Lutron16Frame } from './frame.ts';
import type { Lutron16Settings } from './settings.ts';
import { levelUnitCode, speedUnitCode, unitOfCode } from './unit-codes.ts';

/** Decodes the 16-byte stream; frames that are whole but cannot be believed are refused by name. */
export function createLutron16Decoder(settings: Lutron16Settings): Decoder {
  const finder = new FrameFinder(lutron16Shape);
  const listenAs = (timeSeconds: number, listener: InstrumentListener) => ({
    onFrame(frame: Uint8Array) {
      deliver(frame, timeSeconds, settings, listener);
    },
    onDropped(rejected: RejectionCode, bytes: Uint8Array) {
      listener.onRejection({ kind: 'rejection', timeSeconds, rejected, rawHex: hexadecimalOf(bytes) });
    },
  });
  return {
    push(chunk, timeSeconds, listener) {
      finder.push(chunk, listenAs(timeSeconds, listener));
    },
    end(timeSeconds, listener) {
      finder.end(listenAs(timeSeconds, listener));
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

function refusalOf(frame: Lutron16Frame, settings: Lutron16Settings): RejectionCode | null {
  if (settings.display !== 'any' && settings.display !== frame.display) return 'other-display';
  if (frame.unitCode === levelUnitCode)
    return isWithin(frame.value, settings.plausibleLevelDb) ? null : 'implausible';
  if (frame.unitCode === speedUnitCode)
    return isWithin(frame.value, settings.plausibleSpeedRpm) ? null : 'implausible';
  return null;
}

function readingOf(
  frame: Lutron16Frame,
  timeSeconds: number,
  rawHex: string,
  settings: Lutron16Settings,
): Reading {
  const origin = { timeSeconds, rawHex };
  if (frame.unitCode === speedUnitCode) return speedReading(origin, frame.value);
  if (frame.unitCode !== levelUnitCode) {
    const value = { state: 'value', value: frame.value } as const;
    return { kind: 'aux', unit: unitOfCode(frame.unitCode), value, ...origin, batteryLow: 'unknown' };
  }
  return levelReading(origin, frame.value, {
    frequencyWeighting: declared(settings.frequencyWeighting),
    timeWeighting: declared(settings.timeWeighting),
  });
}
