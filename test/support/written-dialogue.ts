import type { Decoder } from '#drivers/instrument.ts';
import { RecordingListener, valueOf } from './recording-listener.ts';

/** One event of a dialogue: when, and what happened. */
export type DialogueEvent = readonly [timeSeconds: number, event: string];

/**
 * Plays a written dialogue: time moves from one wish to the next, the decoder is asked as the bench asks it (after every
 * chunk, and when its own time is up), and all that it says and hears is written down with its time.
 */
export class WrittenDialogue {
  readonly listener = new RecordingListener();
  /** Everything said, as `say 010C`, `break begin`, `reading 3500`, `refused no-data`. */
  readonly events: DialogueEvent[] = [];
  readonly #decoder: Decoder;
  readonly #show: (bytes: Uint8Array) => string;
  #nowSeconds = 0;
  #wakeSeconds: number | null = 0;

  constructor(decoder: Decoder, show: (bytes: Uint8Array) => string) {
    this.#decoder = decoder;
    this.#show = show;
  }

  /** What was said last, whether or not it was looked at; empty before the first word. */
  lastSaid = '';
  lastSaidSeconds = 0;

  get nowSeconds(): number {
    return this.#nowSeconds;
  }

  /** Lets time pass; whatever the decoder wants to say in it is said. */
  wait(seconds: number): void {
    const endSeconds = this.#nowSeconds + seconds;
    while (this.#wakeSeconds !== null && this.#wakeSeconds <= endSeconds + 1e-9) {
      this.#nowSeconds = Math.max(this.#nowSeconds, this.#wakeSeconds);
      this.#speak();
    }
    this.#nowSeconds = endSeconds;
  }

  /** The instrument says something, now. */
  hear(bytes: Uint8Array | string): void {
    this.wait(0);
    const chunk = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
    const { readings, rejections } = this.listener;
    const [readingCount, rejectionCount] = [readings.length, rejections.length];
    this.#decoder.push(chunk, this.#nowSeconds, this.listener);
    for (const { rejected } of rejections.slice(rejectionCount)) this.#note(`refused ${rejected}`);
    for (const reading of readings.slice(readingCount)) this.#note(`reading ${valueOf(reading)}`);
    this.#speak();
  }

  /** What was said and heard since the last look, without times. */
  take(): readonly string[] {
    this.wait(0);
    return this.events.splice(0).map(([, event]) => event);
  }

  /** What was said and heard since the last look, with times. */
  takeTimed(): readonly DialogueEvent[] {
    this.wait(0);
    return this.events.splice(0);
  }

  #speak(): void {
    const speech = this.#decoder.speak?.(this.#nowSeconds);
    if (speech === undefined) return;
    const { bytes, againInSeconds, lineBreak } = speech;
    if (lineBreak !== undefined) this.#note(`break ${lineBreak}`);
    if (bytes !== null) this.#said(this.#show(bytes));
    this.#wakeSeconds = againInSeconds === null ? null : this.#nowSeconds + Math.max(1e-9, againInSeconds);
  }

  #said(text: string): void {
    this.lastSaid = text;
    this.lastSaidSeconds = this.#nowSeconds;
    this.#note(`say ${text}`);
  }

  #note(event: string): void {
    this.events.push([Math.round(this.#nowSeconds * 1e6) / 1e6, event]);
  }
}
