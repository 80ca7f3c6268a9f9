import { Conversation } from '../dialogue/conversation.ts';
import { tellingSilence } from '../dialogue/telling-silence.ts';
import { FrameFinder, type FrameListener } from '../framing/frame-finder.ts';
import { hexadecimalOf } from '../framing/hexadecimal.ts';
import { refuserAt } from '../framing/judged-frames.ts';
import type { Decoder, InstrumentListener, Speech } from '../instrument.ts';
import { isWithin, speedReading } from '../level-reading.ts';
import { Echo } from './echo.ts';
import { controlUnitShape, readMessage } from './frame.ts';
import { HondaKlineScript, sleepSeconds } from './script.ts';
import type { HondaKlineSettings } from './settings.ts';

/** Decodes what a Honda control unit says, and decides what it is asked. */
export function createHondaKlineDecoder(settings: HondaKlineSettings): Decoder {
  return new HondaKlineDecoder(settings);
}

class HondaKlineDecoder implements Decoder {
  readonly #settings: HondaKlineSettings;
  readonly #finder = new FrameFinder(controlUnitShape);
  readonly #echo = new Echo();
  readonly #script: HondaKlineScript;
  readonly #conversation: Conversation;
  readonly #oneByte = new Uint8Array(1);
  #isStale = false;
  #isWaking = false;
  #lastSaidSeconds = 0;

  constructor(settings: HondaKlineSettings) {
    this.#settings = settings;
    const script = new HondaKlineScript(settings);
    this.#script = script;
    this.#conversation = new Conversation(
      tellingSilence(script, () => {
        this.#isStale = true;
      }),
    );
  }

  push(chunk: Uint8Array, timeSeconds: number, listener: InstrumentListener): void {
    const frames = this.#listenAs(timeSeconds, listener);
    if (this.#isStale) this.#finder.end(frames);
    this.#isStale = false;
    for (const byte of chunk) this.#hear(byte, timeSeconds, frames, listener);
  }

  end(timeSeconds: number, listener: InstrumentListener): void {
    this.#finder.end(this.#listenAs(timeSeconds, listener));
  }

  speak(timeSeconds: number): Speech {
    if (this.#script.isReading && timeSeconds - this.#lastSaidSeconds > sleepSeconds)
      this.#wakeAgain(timeSeconds);
    const speech = this.#conversation.speak(timeSeconds);
    if (speech.lineBreak !== undefined) this.#isWaking = true;
    if (speech.bytes !== null) this.#said(speech.bytes, timeSeconds);
    return speech;
  }

  #said(bytes: Uint8Array, timeSeconds: number): void {
    this.#isWaking = false;
    this.#lastSaidSeconds = timeSeconds;
    if (this.#settings.adapterEchoes) this.#echo.expect(bytes);
  }

  /** The computer slept, or was too busy to ask in time: the control unit has gone to sleep as well. */
  #wakeAgain(timeSeconds: number): void {
    this.#script.begin();
    this.#conversation.interrupt(timeSeconds);
  }

  #hear(byte: number, timeSeconds: number, frames: FrameListener, listener: InstrumentListener): void {
    // Our own pulling low is heard as a zero or two.
    if (this.#isWaking && byte === 0) return;
    const verdict = this.#echo.judge(byte);
    if (verdict === 'ours') return;
    this.#oneByte[0] = byte;
    if (verdict !== 'not-ours') refuserAt(timeSeconds, listener)(verdict, this.#oneByte);
    if (verdict !== 'echo-wrong') this.#finder.push(this.#oneByte, frames);
  }

  #listenAs(timeSeconds: number, listener: InstrumentListener): FrameListener {
    return {
      onFrame: (frame) => {
        this.#message(frame, timeSeconds, listener);
      },
      onDropped: refuserAt(timeSeconds, listener),
    };
  }

  #message(frame: Uint8Array, timeSeconds: number, listener: InstrumentListener): void {
    const message = readMessage(frame);
    const refuse = refuserAt(timeSeconds, listener);
    if (this.#conversation.current !== null && this.#script.heard(message))
      this.#conversation.answered(timeSeconds);
    if (message.kind === 'table-missing') refuse('table-missing', frame);
    if (message.kind !== 'speed') return;
    if (isWithin(message.speedRpm, this.#settings.plausibleSpeedRpm))
      listener.onReading(speedReading({ timeSeconds, rawHex: hexadecimalOf(frame) }, message.speedRpm));
    else refuse('implausible', frame);
  }
}
