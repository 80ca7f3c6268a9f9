import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { AnswerFrames } from '../dialogue/answer-frames.ts';
import { Conversation } from '../dialogue/conversation.ts';
import { FrameFinder, type FrameListener } from '../framing/frame-finder.ts';
import { judgedFrames } from '../framing/judged-frames.ts';
import type { Decoder, InstrumentListener, Speech, StreamStart } from '../instrument.ts';
import { declared, isWithin, levelReading, type FrameOrigin } from '../level-reading.ts';
import { exceptionOf } from './exceptions.ts';
import { isEcho, numberIn, refusalCodeOf, replyShape } from './reply.ts';
import { ModbusScript, replySeconds } from './script.ts';
import type { ModbusNoiseSettings } from './settings.ts';

/**
 * Asks for registers and reads the replies. A reply does not say which registers it brings, so it counts only for the
 * question that waits for it; in a recording, where no question is seen, every reply is the level.
 */
export function createModbusNoiseDecoder(
  settings: ModbusNoiseSettings,
  start: StreamStart = 'at-beginning',
): Decoder {
  return new ModbusNoiseDecoder(settings, start);
}

class ModbusNoiseDecoder implements Decoder {
  readonly #settings: ModbusNoiseSettings;
  readonly #script: ModbusScript;
  readonly #conversation: Conversation;
  readonly #replies: AnswerFrames;
  #isRecording: boolean;
  #nowSeconds = Number.NEGATIVE_INFINITY;
  #lastByteSeconds = Number.NEGATIVE_INFINITY;

  constructor(settings: ModbusNoiseSettings, start: StreamStart) {
    this.#settings = settings;
    this.#isRecording = start === 'at-beginning';
    this.#script = new ModbusScript(settings, () => {
      this.#conversation.interrupt(this.#nowSeconds, replySeconds);
    });
    this.#conversation = new Conversation(this.#script);
    this.#replies = new AnswerFrames(new FrameFinder(replyShape(() => this.#awaited)));
  }

  push(chunk: Uint8Array, timeSeconds: number, listener: InstrumentListener): void {
    this.#nowSeconds = timeSeconds;
    this.#lastByteSeconds = timeSeconds;
    this.#replies.push(chunk, this.#listenAs(timeSeconds, listener));
  }

  end(timeSeconds: number, listener: InstrumentListener): void {
    this.#replies.end(this.#listenAs(timeSeconds, listener));
  }

  speak(timeSeconds: number): Speech {
    this.#nowSeconds = timeSeconds;
    const quietInSeconds = this.#lastByteSeconds + this.#settings.quietSeconds - timeSeconds;
    if (quietInSeconds > 0) return { bytes: null, againInSeconds: quietInSeconds };
    const speech = this.#conversation.speak(timeSeconds);
    if (speech.bytes !== null) {
      this.#isRecording = false;
      // What came before the question is no part of its reply.
      this.#replies.expire();
    }
    return speech;
  }

  get #awaited() {
    const { bytes, format } = this.#script.asked;
    return { bytes, registerCount: format.registerCount };
  }

  #listenAs(timeSeconds: number, listener: InstrumentListener): FrameListener {
    return judgedFrames(timeSeconds, listener, (bytes, origin) =>
      isEcho(bytes) ? null : this.#take(bytes, origin, listener),
    );
  }

  /** Takes a whole reply; says why it gives no reading, null where it does. */
  #take(bytes: Uint8Array, origin: FrameOrigin, listener: InstrumentListener): RejectionCode | null {
    if (!this.#isRecording && this.#conversation.current === null) return 'not-asked';
    const { format, auxiliaryUnit } = this.#script.asked;
    if (!this.#isRecording) {
      this.#conversation.answered(origin.timeSeconds);
      this.#script.done();
    }
    const refusalCode = refusalCodeOf(bytes);
    if (refusalCode !== null) return exceptionOf(refusalCode);
    const value = numberIn(bytes, format);
    if (auxiliaryUnit === null) return this.#takeLevel(value, origin, listener);
    const measured = { state: 'value', value } as const;
    listener.onReading({
      kind: 'aux',
      unit: auxiliaryUnit,
      value: measured,
      ...origin,
      batteryLow: 'unknown',
    });
    return null;
  }

  #takeLevel(levelDb: number, origin: FrameOrigin, listener: InstrumentListener): RejectionCode | null {
    if (!isWithin(levelDb, this.#settings.plausibleLevelDb)) return 'implausible';
    const { frequencyWeighting, timeWeighting } = this.#settings;
    listener.onReading(
      levelReading(origin, levelDb, {
        frequencyWeighting: declared(frequencyWeighting),
        timeWeighting: declared(timeWeighting),
      }),
    );
    return null;
  }
}
