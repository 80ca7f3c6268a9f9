import type { Cancel, Scheduler } from '../time.ts';
import type { ByteStream } from '../transport/byte-stream.ts';
import { bytesOfEntry, type Dialogue } from './dialogue-file.ts';

/** How often a line that takes no more is tried again. */
const retrySeconds = 0.01;

/** Timers come a rounding error early. */
const timeNoiseSeconds = 1e-6;

/** A host that says other things than the record shows is not remembered longer than this. */
const longestSaidBytes = 4096;

/** What a player needs. */
export interface DialoguePlayerOptions {
  readonly dialogue: Dialogue;
  /** The instrument's end of a line. */
  readonly stream: ByteStream;
  readonly scheduler: Scheduler;
  /** How many times faster than it was recorded; infinite waits for nothing but the host. */
  readonly speed: number;
  readonly onEnd: () => void;
}

interface Line {
  readonly t: number;
  readonly isSent: boolean;
  readonly bytes: Buffer;
}

/**
 * Plays the instrument's part of a recorded dialogue: says what it said then, at its times or faster, and waits where the
 * host spoke until the host has said the same again.
 * @returns ends it early
 */
export function playDialogue(options: DialoguePlayerOptions): Cancel {
  const player = new Player(options);
  player.start();
  return () => {
    player.stop();
  };
}

class Player {
  readonly #options: DialoguePlayerOptions;
  readonly #lines: readonly Line[];
  #place = 0;
  #said: Buffer = Buffer.alloc(0);
  /** Moment of the record that is now, and when that was. */
  #base = { t: 0, nowSeconds: 0 };
  #cancel: Cancel = () => undefined;
  #isOver = false;

  constructor(options: DialoguePlayerOptions) {
    this.#options = options;
    this.#lines = options.dialogue.entries.flatMap((entry): readonly Line[] => {
      if ('received' in entry)
        return [{ t: entry.t, isSent: false, bytes: Buffer.from(bytesOfEntry(entry.received)) }];
      return 'sent' in entry
        ? [{ t: entry.t, isSent: true, bytes: Buffer.from(bytesOfEntry(entry.sent)) }]
        : [];
    });
  }

  start(): void {
    const { stream, scheduler } = this.#options;
    this.#base = { t: 0, nowSeconds: scheduler.monotonicSeconds() };
    stream.onClose(() => this.stop());
    stream.onBytes((chunk) => {
      this.#said = Buffer.concat([this.#said, chunk]).subarray(-longestSaidBytes);
      this.#goOn();
    });
    this.#goOn();
  }

  stop(): void {
    this.#isOver = true;
    this.#cancel();
  }

  #goOn(): void {
    this.#cancel();
    for (let line = this.#lines[this.#place]; !this.#isOver; line = this.#lines[this.#place]) {
      if (line === undefined) {
        this.stop();
        this.#options.onEnd();
        return;
      }
      if (!(line.isSent ? this.#hasSaid(line) : this.#say(line))) return;
      this.#place += 1;
    }
  }

  /** Whether the host has said what it said then; from here the record's time goes on. */
  #hasSaid({ t, bytes }: Line): boolean {
    const at = this.#said.indexOf(bytes);
    if (at < 0) return false;
    this.#said = this.#said.subarray(at + bytes.length);
    this.#base = { t, nowSeconds: this.#options.scheduler.monotonicSeconds() };
    return true;
  }

  #say({ t, bytes }: Line): boolean {
    const { scheduler, speed, stream } = this.#options;
    const dueSeconds = this.#base.nowSeconds + (t - this.#base.t) / speed;
    const early = dueSeconds - scheduler.monotonicSeconds();
    if (early <= timeNoiseSeconds && stream.write(bytes)) return true;
    this.#cancel = scheduler.after(Math.max(early, early > timeNoiseSeconds ? 0 : retrySeconds), () => {
      this.#goOn();
    });
    return false;
  }
}
