import type { RejectionCode } from '#core/reading/rejection-code.ts';
import type { Reading } from '#core/reading/reading.ts';
import { hexadecimalOf } from '../framing/hexadecimal.ts';
import { Conversation } from '../dialogue/conversation.ts';
import type { FrameFinder, FrameListener } from '../framing/frame-finder.ts';
import type { InstrumentIdentity, InstrumentListener, Speech } from '../instrument.ts';
import { ControlUnit } from './control-unit.ts';
import type { SpeeduinoSettings } from './settings.ts';

/** Who listens, and when the bytes came. */
export interface Hearing {
  readonly timeSeconds: number;
  readonly listener: InstrumentListener;
}

/** What both dresses of the dialogue share: the wait for the board to start, the turns, and the telling of readings. */
export class EcuLine {
  readonly unit: ControlUnit;
  readonly #conversation: Conversation;
  readonly #bootWaitSeconds: number;
  #hasBegun = false;
  #saidCount = 0;

  constructor(settings: SpeeduinoSettings) {
    this.unit = new ControlUnit(settings);
    this.#conversation = new Conversation(this.unit);
    this.#bootWaitSeconds = settings.bootWaitSeconds;
  }

  /** Name of the question whose answer is waited for; null where nothing was asked. */
  get asked(): string | null {
    return this.#conversation.current?.name ?? null;
  }

  /** False in a recording, where nothing is ever asked. */
  get isLive(): boolean {
    return this.#hasBegun;
  }

  /** How often something was said: whatever came before belongs to an older question. */
  get saidCount(): number {
    return this.#saidCount;
  }

  speak(timeSeconds: number): Speech {
    if (!this.#hasBegun) this.#conversation.interrupt(timeSeconds, this.#bootWaitSeconds);
    this.#hasBegun = true;
    const speech = this.#conversation.speak(timeSeconds);
    if (speech.bytes !== null) this.#saidCount += 1;
    return speech;
  }

  answered(timeSeconds: number): void {
    this.#conversation.answered(timeSeconds);
  }

  identity(): InstrumentIdentity | null {
    return this.unit.identity();
  }

  /** Tells the reading in live values, or why there is none. */
  deliver(values: Uint8Array, frame: Uint8Array, hearing: Hearing): void {
    const origin = { timeSeconds: hearing.timeSeconds, rawHex: hexadecimalOf(frame) };
    const reading: Reading | { readonly rejected: RejectionCode } = this.unit.readingOf(
      values,
      origin,
      this.isLive,
    );
    if ('rejected' in reading) this.reject(reading.rejected, frame, hearing);
    else hearing.listener.onReading(reading);
  }

  reject(rejected: RejectionCode, bytes: Uint8Array, { timeSeconds, listener }: Hearing): void {
    listener.onRejection({ kind: 'rejection', timeSeconds, rejected, rawHex: hexadecimalOf(bytes) });
  }
}

/** Gives up what a finder holds of answers to older questions as soon as a newer one was said. */
export class StaleBytes {
  #seen = 0;

  drop(line: EcuLine, finder: FrameFinder, listener: FrameListener): void {
    if (line.saidCount !== this.#seen) finder.end(listener);
    this.#seen = line.saidCount;
  }
}
