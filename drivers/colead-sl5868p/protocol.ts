import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { Conversation } from '../dialogue/conversation.ts';
import { FrameFinder, type FrameListener } from '../framing/frame-finder.ts';
import { judgedFrames } from '../framing/judged-frames.ts';
import type { Decoder, InstrumentListener, Speech } from '../instrument.ts';
import {
  isWithin,
  levelReading,
  measured,
  reported,
  type FrameOrigin,
  type NumberOrNone,
} from '../level-reading.ts';
import { coleadShape, isReady, readFrame } from './frame.ts';
import { modeOf } from './mode.ts';
import { ColeadScript } from './script.ts';
import type { ColeadSl5868pSettings } from './settings.ts';

/** The bytes of one value follow each other; what a longer pause cuts in two is none. */
const longestGapSeconds = 0.2;

/** Takes each value that the meter has ready; a frame says by itself what it is. */
export function createColeadSl5868pDecoder(settings: ColeadSl5868pSettings): Decoder {
  const script = new ColeadScript();
  const conversation = new Conversation(script);
  const finder = new FrameFinder(coleadShape);
  const listenAs = (timeSeconds: number, listener: InstrumentListener): FrameListener =>
    judgedFrames(timeSeconds, listener, (bytes, origin) => {
      script.setReady(isReady(bytes));
      if (isReady(bytes)) return null;
      conversation.answered(timeSeconds);
      return deliver(bytes, origin, settings, listener);
    });
  let lastByteSeconds = Number.NEGATIVE_INFINITY;
  return {
    push(chunk, timeSeconds, listener) {
      const ears = listenAs(timeSeconds, listener);
      if (timeSeconds - lastByteSeconds > longestGapSeconds) finder.end(ears);
      lastByteSeconds = timeSeconds;
      finder.push(chunk, ears);
    },
    end(timeSeconds, listener) {
      finder.end(listenAs(timeSeconds, listener));
    },
    speak: (timeSeconds): Speech => conversation.speak(timeSeconds),
  };
}

/** Gives the reading of a whole frame; says why there is none, null where there is. */
function deliver(
  bytes: Uint8Array,
  origin: FrameOrigin,
  settings: ColeadSl5868pSettings,
  listener: InstrumentListener,
): RejectionCode | null {
  const { modeByte, tenths, isValid } = readFrame(bytes);
  const state = modeOf(modeByte);
  if (state === null) return 'mode-unknown';
  if (state.mode.kind === 'calibration') return 'internal-calibration';
  if (tenths === 'mixed') return 'blank-behind-digit';
  const value = shownValue(tenths, isValid);
  if (state.mode.kind === 'share-over-alarm') {
    listener.onReading({ kind: 'aux', unit: '%', value: measured(value), ...origin, batteryLow: 'unknown' });
    return null;
  }
  if (typeof value === 'number' && !isWithin(value, settings.plausibleLevelDb)) return 'implausible';
  listener.onReading(
    levelReading(origin, value, {
      frequencyWeighting: reported(state.mode.frequencyWeighting),
      timeWeighting: reported(state.mode.timeWeighting),
      hold: state.hold,
    }),
  );
  return null;
}

function shownValue(tenths: number | null, isValid: boolean): NumberOrNone {
  if (!isValid) return { none: 'not-valid' };
  return tenths === null ? { none: 'blank' } : tenths / 10;
}
