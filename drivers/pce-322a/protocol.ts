import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { AnswerFrames } from '../dialogue/answer-frames.ts';
import { Conversation, type Turn } from '../dialogue/conversation.ts';
import { FrameConfirmation } from '../framing/frame-confirmation.ts';
import { FrameFinder, type FrameListener } from '../framing/frame-finder.ts';
import { hexadecimalOf } from '../framing/hexadecimal.ts';
import { refuserAt } from '../framing/judged-frames.ts';
import type { Decoder, InstrumentListener, StreamStart } from '../instrument.ts';
import { isWithin, levelReading, reported, type FrameOrigin } from '../level-reading.ts';
import { pceShape, readFrame, startCommand, type PceFrame } from './frame.ts';
import type { Pce322aSettings } from './settings.ts';

/** A meter that is switched on later is started within this time. */
const startTurn: Turn = { name: 'start', bytes: startCommand, timeoutSeconds: 2 };

/** Starts the live data and decodes it; after every loss two frames in a row are needed before the second counts. */
export function createPce322aDecoder(settings: Pce322aSettings, start?: StreamStart): Decoder {
  const frames = new AnswerFrames(new FrameFinder(pceShape));
  // Bytes that came before a vain try to start belong to no frame that comes behind it.
  const stream = new LiveStream(settings, () => frames.expire(), start);
  return {
    push(chunk, timeSeconds, listener) {
      frames.push(chunk, stream.heardAt(timeSeconds, listener));
    },
    end(timeSeconds, listener) {
      frames.end(stream.heardAt(timeSeconds, listener));
    },
    speak: (timeSeconds) => stream.conversation.speak(timeSeconds),
  };
}

class LiveStream {
  readonly conversation: Conversation;
  readonly #settings: Pce322aSettings;
  readonly #confirmation: FrameConfirmation;
  #isStarted = false;
  #steadyBits: number | null = null;

  constructor(settings: Pce322aSettings, onUnanswered: () => void, start?: StreamStart) {
    this.#settings = settings;
    this.#confirmation = new FrameConfirmation(start !== 'in-the-middle');
    this.conversation = new Conversation({
      next: () => (this.#isStarted ? null : startTurn),
      onSilence: onUnanswered,
    });
  }

  heardAt(timeSeconds: number, listener: InstrumentListener): FrameListener {
    const reject = refuserAt(timeSeconds, listener);
    return {
      onFrame: (bytes) => {
        const frame = readFrame(bytes);
        const refusal = this.#refusalOf(frame);
        if (refusal !== null) {
          reject(refusal, bytes);
          return;
        }
        this.#isStarted = true;
        this.conversation.answered(timeSeconds);
        deliver(frame, { timeSeconds, rawHex: hexadecimalOf(bytes) }, listener);
      },
      onDropped: (code, bytes) => {
        this.#confirmation.lose();
        reject(code, bytes);
      },
    };
  }

  #refusalOf(frame: PceFrame): RejectionCode | null {
    // The first frame has nothing to be compared with.
    const isSteady = this.#steadyBits === null || this.#steadyBits === frame.steadyBits;
    this.#steadyBits = frame.steadyBits;
    if (!isSteady) this.#confirmation.lose();
    if (!this.#confirmation.take()) return isSteady ? 'unconfirmed' : 'flags-unsteady';
    return isWithin(frame.levelDb, this.#settings.plausibleLevelDb) ? null : 'implausible';
  }
}

function deliver(frame: PceFrame, origin: FrameOrigin, listener: InstrumentListener): void {
  listener.onReading(
    levelReading(origin, frame.levelDb, {
      frequencyWeighting: reported(frame.frequencyWeighting),
      timeWeighting: reported(frame.timeWeighting),
      // The HOLD key has no bit that is known: without maximum or minimum nobody knows whether the level is live.
      hold: frame.keeps ?? 'unknown',
      rangeDb: frame.rangeDb,
    }),
  );
}
