import type { RejectionCode } from '#core/reading/rejection-code.ts';
import type { Reading } from '#core/reading/reading.ts';
import { decoderOfFrames } from '../framing/frame-stream.ts';
import { judgedFrames } from '../framing/judged-frames.ts';
import type { Decoder } from '../instrument.ts';
import { declared, isWithin, levelReading, speedReading, type FrameOrigin } from '../level-reading.ts';
import { lutron16Shape, readFrame, type Lutron16Frame } from './frame.ts';
import type { Lutron16Settings } from './settings.ts';
import { levelUnitCode, speedUnitCode, unitOfCode } from './unit-codes.ts';

/** Decodes the 16-byte stream; frames that are whole but cannot be believed are refused by name. */
export function createLutron16Decoder(settings: Lutron16Settings): Decoder {
  return decoderOfFrames(lutron16Shape, (timeSeconds, listener) =>
    judgedFrames(timeSeconds, listener, (bytes, origin) => {
      const frame = readFrame(bytes);
      const rejected = refusalOf(frame, settings);
      if (rejected === null) listener.onReading(readingOf(frame, origin, settings));
      return rejected;
    }),
  );
}

function refusalOf(frame: Lutron16Frame, settings: Lutron16Settings): RejectionCode | null {
  if (settings.display !== 'any' && settings.display !== frame.display) return 'other-display';
  if (frame.unitCode === levelUnitCode)
    return isWithin(frame.value, settings.plausibleLevelDb) ? null : 'implausible';
  if (frame.unitCode === speedUnitCode)
    return isWithin(frame.value, settings.plausibleSpeedRpm) ? null : 'implausible';
  return null;
}

function readingOf(frame: Lutron16Frame, origin: FrameOrigin, settings: Lutron16Settings): Reading {
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
