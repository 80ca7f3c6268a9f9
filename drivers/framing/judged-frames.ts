import type { RejectionCode } from '#core/reading/rejection-code.ts';
import type { InstrumentListener } from '../instrument.ts';
import type { FrameOrigin } from '../level-reading.ts';
import type { FrameListener } from './frame-finder.ts';
import { hexadecimalOf } from './hexadecimal.ts';

/** Takes a whole frame or line; names the reason where it is refused, null where nothing is wrong with it. */
export type Judge = (bytes: Uint8Array, origin: FrameOrigin) => RejectionCode | null;

/** Tells a listener which bytes were refused at a time, in monotonic seconds, and by what name. */
export function refuserAt(timeSeconds: number, listener: InstrumentListener) {
  return (rejected: RejectionCode, bytes: Uint8Array): void => {
    listener.onRejection({ kind: 'rejection', timeSeconds, rejected, rawHex: hexadecimalOf(bytes) });
  };
}

/** Hands every frame to its judge; what the judge refuses and what was dropped are told as rejections. */
export function judgedFrames(timeSeconds: number, listener: InstrumentListener, judge: Judge): FrameListener {
  const refuse = refuserAt(timeSeconds, listener);
  return {
    onFrame(frame) {
      const rejected = judge(frame, { timeSeconds, rawHex: hexadecimalOf(frame) });
      if (rejected !== null) refuse(rejected, frame);
    },
    onDropped: refuse,
  };
}
