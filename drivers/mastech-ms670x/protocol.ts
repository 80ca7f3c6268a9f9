import type { RejectionCode } from '#core/reading/rejection-code.ts';
import type { HoldState } from '#core/reading/reading.ts';
import { FrameFinder, type FrameListener } from '../framing/frame-finder.ts';
import { hexadecimalOf } from '../framing/hexadecimal.ts';
import type { Decoder, InstrumentListener } from '../instrument.ts';
import { isWithin, levelReading, reported } from '../level-reading.ts';
import { isEndOfRecords, mastechShape, readFrame, type MastechFrame } from './frame.ts';
import type { MastechMs670xSettings } from './settings.ts';

/** Decodes the 18-byte stream; stored records are refused, because they are not the sound of the moment. */
export function createMastechMs670xDecoder(settings: MastechMs670xSettings): Decoder {
  const finder = new FrameFinder(mastechShape);
  const listenAs = (timeSeconds: number, listener: InstrumentListener): FrameListener => {
    const reject = (rejected: RejectionCode, bytes: Uint8Array): void => {
      listener.onRejection({ kind: 'rejection', timeSeconds, rejected, rawHex: hexadecimalOf(bytes) });
    };
    return {
      onFrame(bytes) {
        const frame = readFrame(bytes);
        if (!frame.isLive) reject('stored-record', bytes);
        else if (!isWithin(frame.levelDb, settings.plausibleLevelDb)) reject('implausible', bytes);
        else deliver(frame, { timeSeconds, rawHex: hexadecimalOf(bytes) }, settings, listener);
      },
      onDropped(code, bytes) {
        reject(isEndOfRecords(bytes) ? 'end-of-records' : code, bytes);
      },
    };
  };
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
  frame: MastechFrame,
  origin: { readonly timeSeconds: number; readonly rawHex: string },
  settings: MastechMs670xSettings,
  listener: InstrumentListener,
): void {
  listener.onReading(
    levelReading(origin, frame.levelDb, {
      frequencyWeighting: reported(frame.frequencyWeighting),
      timeWeighting: reported(frame.timeWeighting),
      hold: holdOf(frame, settings),
      overload: frame.isOver ? 'now' : 'no',
      underRange: frame.isUnder ? 'now' : 'no',
      rangeDb: frame.rangeDb,
      batteryLow: frame.batteryLow,
    }),
  );
}

function holdOf({ isMaximumShown }: MastechFrame, { whileMaximumShown }: MastechMs670xSettings): HoldState {
  return isMaximumShown && whileMaximumShown === 'maximum' ? 'maximum' : 'none';
}
