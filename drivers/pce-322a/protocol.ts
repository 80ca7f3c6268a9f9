import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { Conversation, type Turn } from '../dialogue/conversation.ts';
import { FrameConfirmation } from '../framing/frame-confirmation.ts';
import { FrameFinder, type FrameListener } from '../framing/frame-finder.ts';
import { hexadecimalOf } from '../framing/hexadecimal.ts';
import type { Decoder, InstrumentListener, StreamStart } from '../instrument.ts';
import { isWithin, levelReading, reported } from '../level-reading.ts';
import { pceShape, readFrame, startCommand, type PceFrame } from './frame.ts';
import type { Pce322aSettings } from './settings.ts';

/** A meter that is switched on later is started within this time. */
const startTurn: Turn = { name: 'start', bytes: startCommand, timeoutSeconds: 2 };

/** Starts the live data and decodes it; after every loss two frames in a row are needed before the second counts. */
export function createPce322aDecoder(settings: Pce322aSettings, start?: StreamStart): Decoder {
  const finder = new FrameFinder(pceShape);
  const stream = new LiveStream(settings, start);
  return {
    push(chunk, timeSeconds, listener) {
      const heard = stream.heardAt(timeSeconds, listener);
      if (stream.takeStale()) finder.end(heard);
      finder.push(chunk, heard);
    },
    end(timeSeconds, listener) {
      finder.end(stream.heardAt(timeSeconds, listener));
    },
    speak: (timeSeconds) => stream.conversation.speak(timeSeconds),
  };
}

class LiveStream {
  readonly conversation: Conversation;
  readonly #settings: Pce322aSettings;
  readonly #confirmation: FrameConfirmation;
  #isStarted = false;
  #isStale = false;
  #steadyBits: number | null = null;

  constructor(settings: Pce322aSettings, start?: StreamStart) {
    this.#settings = settings;
    this.#confirmation = new FrameConfirmation(start !== 'in-the-middle');
    this.conversation = new Conversation({
      next: () => (this.#isStarted ? null : startTurn),
      onSilence: () => {
        this.#isStale = true;
      },
    });
  }

  /** True once after each vain try to start: bytes that came before belong to no frame that comes behind it. */
  takeStale(): boolean {
    const isStale = this.#isStale;
    this.#isStale = false;
    return isStale;
  }

  heardAt(timeSeconds: number, listener: InstrumentListener): FrameListener {
    const reject = (rejected: RejectionCode, bytes: Uint8Array): void => {
      listener.onRejection({ kind: 'rejection', timeSeconds, rejected, rawHex: hexadecimalOf(bytes) });
    };
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

function deliver(
  frame: PceFrame,
  origin: { readonly timeSeconds: number; readonly rawHex: string },
  listener: InstrumentListener,
): void {
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
