import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { FrameConfirmation } from '../framing/frame-confirmation.ts';
import { FrameFinder, type FrameListener } from '../framing/frame-finder.ts';
import { hexadecimalOf } from '../framing/hexadecimal.ts';
import type { Decoder, InstrumentListener, StreamStart } from '../instrument.ts';
import { isWithin, levelReading, reported } from '../level-reading.ts';
import { extechShape, readFrame } from './frame.ts';
import type { Extech407764Settings } from './settings.ts';

/** Decodes the 5-byte stream; after every loss two frames in a row are needed before the second counts. */
export function createExtech407764Decoder(settings: Extech407764Settings, start?: StreamStart): Decoder {
  const finder = new FrameFinder(extechShape);
  const confirmation = new FrameConfirmation(start !== 'in-the-middle');
  const listenAs = (timeSeconds: number, listener: InstrumentListener): FrameListener => {
    const reject = (rejected: RejectionCode, bytes: Uint8Array): void => {
      listener.onRejection({ kind: 'rejection', timeSeconds, rejected, rawHex: hexadecimalOf(bytes) });
    };
    return {
      onFrame(frame) {
        if (!confirmation.take()) reject('unconfirmed', frame);
        else if (!isWithin(readFrame(frame).levelDb, settings.plausibleLevelDb)) reject('implausible', frame);
        else deliver(frame, timeSeconds, listener);
      },
      onDropped(code, bytes) {
        confirmation.lose();
        reject(code, bytes);
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

function deliver(bytes: Uint8Array, timeSeconds: number, listener: InstrumentListener): void {
  const frame = readFrame(bytes);
  listener.onReading(
    levelReading({ timeSeconds, rawHex: hexadecimalOf(bytes) }, frame.levelDb, {
      frequencyWeighting: reported(frame.frequencyWeighting),
      timeWeighting: reported(frame.timeWeighting),
      hold: frame.isMaximum ? 'maximum' : 'none',
      overload: frame.isOver ? 'now' : 'no',
      underRange: frame.isUnder ? 'now' : 'no',
      rangeDb: frame.rangeDb,
      batteryLow: frame.batteryLow,
    }),
  );
}
