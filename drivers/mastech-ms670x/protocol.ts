import type { HoldState } from '#core/reading/reading.ts';
import { decoderOfFrames } from '../framing/frame-stream.ts';
import { judgedFrames } from '../framing/judged-frames.ts';
import type { Decoder, InstrumentListener } from '../instrument.ts';
import { isWithin, levelReading, reported, type FrameOrigin } from '../level-reading.ts';
import { isEndOfRecords, mastechShape, readFrame, type MastechFrame } from './frame.ts';
import type { MastechMs670xSettings } from './settings.ts';

/** Decodes the 18-byte stream; stored records are refused, because they are not the sound of the moment. */
export function createMastechMs670xDecoder(settings: MastechMs670xSettings): Decoder {
  return decoderOfFrames(mastechShape, (timeSeconds, listener) => {
    const judged = judgedFrames(timeSeconds, listener, (bytes, origin) => {
      const frame = readFrame(bytes);
      if (!frame.isLive) return 'stored-record';
      if (!isWithin(frame.levelDb, settings.plausibleLevelDb)) return 'implausible';
      deliver(frame, origin, settings, listener);
      return null;
    });
    return {
      ...judged,
      onDropped(code, bytes) {
        judged.onDropped(isEndOfRecords(bytes) ? 'end-of-records' : code, bytes);
      },
    };
  });
}

function deliver(
  frame: MastechFrame,
  origin: FrameOrigin,
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
