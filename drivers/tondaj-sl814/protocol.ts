import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { Conversation } from '../dialogue/conversation.ts';
import { FrameFinder, type FrameListener } from '../framing/frame-finder.ts';
import { judgedFrames } from '../framing/judged-frames.ts';
import type { Decoder, InstrumentListener, Speech, StreamStart } from '../instrument.ts';
import { isWithin, levelReading, reported, type FrameOrigin } from '../level-reading.ts';
import { answerShape, isEcho, readAnswer, type Awaited } from './answer.ts';
import { TondajScript } from './script.ts';
import type { TondajSl814Settings } from './settings.ts';

/**
 * Asks and reads answers of four bytes. They have no checksum, so an answer counts only if nothing else came since its
 * question. In a recording, where no question is seen, every four bytes of the right form count.
 */
export function createTondajSl814Decoder(
  settings: TondajSl814Settings,
  start: StreamStart = 'at-beginning',
): Decoder {
  return new TondajDecoder(settings, start);
}

class TondajDecoder implements Decoder {
  readonly #settings: TondajSl814Settings;
  readonly #conversation: Conversation;
  readonly #finder = new FrameFinder(answerShape(() => this.#awaited));
  #isRecording: boolean;
  #isAskedAnew = false;
  #isSpoiled = false;

  constructor(settings: TondajSl814Settings, start: StreamStart) {
    this.#settings = settings;
    this.#isRecording = start === 'at-beginning';
    this.#conversation = new Conversation(new TondajScript(settings.pollSeconds));
  }

  push(chunk: Uint8Array, timeSeconds: number, listener: InstrumentListener): void {
    const ears = this.#listenAs(timeSeconds, listener);
    if (this.#isAskedAnew) this.#beginAnew(ears);
    this.#finder.push(chunk, ears);
  }

  end(timeSeconds: number, listener: InstrumentListener): void {
    this.#finder.end(this.#listenAs(timeSeconds, listener));
  }

  speak(timeSeconds: number): Speech {
    const speech = this.#conversation.speak(timeSeconds);
    if (speech.bytes !== null) {
      this.#isRecording = false;
      this.#isAskedAnew = true;
    }
    return speech;
  }

  get #awaited(): Awaited {
    if (this.#isRecording) return 'any';
    return this.#conversation.current?.bytes ?? 'nothing';
  }

  /** What came before the question is no part of its answer. */
  #beginAnew(ears: FrameListener): void {
    this.#finder.end(ears);
    this.#isAskedAnew = false;
    this.#isSpoiled = false;
  }

  #listenAs(timeSeconds: number, listener: InstrumentListener): FrameListener {
    const judged = judgedFrames(timeSeconds, listener, (bytes, origin) =>
      isEcho(bytes) ? null : this.#take(bytes, origin, listener),
    );
    return {
      ...judged,
      onDropped: (code, bytes) => {
        this.#isSpoiled = true;
        judged.onDropped(code, bytes);
      },
    };
  }

  /** Takes a whole answer; says why it gives no reading, null where it does. */
  #take(bytes: Uint8Array, origin: FrameOrigin, listener: InstrumentListener): RejectionCode | null {
    this.#conversation.answered(origin.timeSeconds);
    if (this.#isSpoiled && !this.#isRecording) return 'answer-among-garbage';
    const { levelDb, frequencyWeighting, timeWeighting } = readAnswer(bytes);
    if (!isWithin(levelDb, this.#settings.plausibleLevelDb)) return 'implausible';
    listener.onReading(
      levelReading(origin, levelDb, {
        frequencyWeighting: reported(frequencyWeighting),
        timeWeighting: reported(timeWeighting),
      }),
    );
    return null;
  }
}
