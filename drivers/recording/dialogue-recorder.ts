import { decodedReading, decodedRejection, decodedSamples, type DecodedLine } from '../decoded-line.ts';
import type { LineStatus } from '../transport/line-status.ts';
import type { ByteTap, LineListener } from '../transport/line-supervisor-options.ts';
import { dialogueLine, hexOfEntry, type DialogueEntry, type DialogueHead } from './dialogue-file.ts';
import { entryOfTyped } from './display-note.ts';

/** What a recorder needs. */
export interface DialogueRecorderOptions {
  readonly head: DialogueHead;
  readonly startSeconds: number;
  /** Takes each line of the file as soon as it is known. */
  readonly write: (line: string) => void;
}

/** Writes down a dialogue with an instrument as a line's supervisor carries it: its bytes, and what was read in them. */
export class DialogueRecorder {
  readonly #options: DialogueRecorderOptions;
  #brokenSince: number | null = null;

  constructor(options: DialogueRecorderOptions) {
    this.#options = options;
    options.write(dialogueLine(options.head));
  }

  /** For the supervisor: sees all bytes. */
  readonly tap: ByteTap = (direction, bytes, timeSeconds) => {
    const hex = hexOfEntry(bytes);
    const t = this.#since(timeSeconds);
    this.#write(direction === 'received' ? { t, received: hex } : { t, sent: hex });
  };

  /** For the supervisor: hears what is read and how the line fares. */
  readonly listener: LineListener = {
    onReading: (reading) => this.#heard(decodedReading(reading), reading.timeSeconds),
    onSamples: (block) => this.#heard(decodedSamples(block), block.timeSeconds),
    onRejection: (rejection) => this.#heard(decodedRejection(rejection), rejection.timeSeconds),
    onStatus: (status) => this.#changed(status),
  };

  /** Keeps what the person at the keyboard has typed. */
  typed(text: string, timeSeconds: number): void {
    if (text.trim() !== '') this.#write(entryOfTyped(text, this.#since(timeSeconds)));
  }

  /** A line that is open again after it was lost leaves a hole in the dialogue, which is noted with its times. */
  #changed({ state, reason, timeSeconds, portPath }: LineStatus): void {
    const t = this.#since(timeSeconds);
    this.#write({ t, line: state, reason });
    if (state === 'lost') this.#brokenSince ??= t;
    if (reason !== 'opened' || this.#brokenSince === null) return;
    this.#write({ t, brokenSince: this.#brokenSince, port: portPath });
    this.#brokenSince = null;
  }

  #heard(heard: DecodedLine, timeSeconds: number): void {
    this.#write({ t: this.#since(timeSeconds), heard });
  }

  #write(entry: DialogueEntry): void {
    this.#options.write(dialogueLine(entry));
  }

  /** Whole microseconds since the start. */
  #since(timeSeconds: number): number {
    return Math.max(0, Math.round((timeSeconds - this.#options.startSeconds) * 1e6) / 1e6);
  }
}
