import { FrameConfirmation } from '../framing/frame-confirmation.ts';
import { decoderOfFrames } from '../framing/frame-stream.ts';
import { judgedFrames } from '../framing/judged-frames.ts';
import type { Decoder, InstrumentListener, StreamStart } from '../instrument.ts';
import { isWithin, levelReading, reported, type FrameOrigin } from '../level-reading.ts';
import { extechShape, readFrame, type ExtechFrame } from './frame.ts';
import type { Extech407764Settings } from './settings.ts';

/** Decodes the 5-byte stream; after every loss two frames in a row are needed before the second counts. */
export function createExtech407764Decoder(settings: Extech407764Settings, start?: StreamStart): Decoder {
  const confirmation = new FrameConfirmation(start !== 'in-the-middle');
  return decoderOfFrames(extechShape, (timeSeconds, listener) => {
    const judged = judgedFrames(timeSeconds, listener, (bytes, origin) => {
      if (!confirmation.take()) return 'unconfirmed';
      const frame = readFrame(bytes);
      if (!isWithin(frame.levelDb, settings.plausibleLevelDb)) return 'implausible';
      deliver(frame, origin, listener);
      return null;
    });
    return {
      ...judged,
      onDropped(code, bytes) {
        confirmation.lose();
        judged.onDropped(code, bytes);
      },
    };
  });
}

function deliver(frame: ExtechFrame, origin: FrameOrigin, listener: InstrumentListener): void {
  listener.onReading(
    levelReading(origin, frame.levelDb, {
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
