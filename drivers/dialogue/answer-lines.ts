import { refuserAt, type Judge } from '../framing/judged-frames.ts';
import { hexadecimalOf } from '../framing/hexadecimal.ts';
import { LineSplitter, type LineListener } from '../framing/line-splitter.ts';
import type { InstrumentListener, StreamStart } from '../instrument.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * The lines that an instrument answers, each taken or refused by name. The beginning of an answer that did not come in time
 * is never joined to what comes later, and the first line of a recording that begins in the middle does not count.
 */
export class AnswerLines {
  readonly #splitter: LineSplitter;
  readonly #judgeFor: (listener: InstrumentListener) => Judge;
  #isStale = false;
  #mayBeRest: boolean;

  /** @param judgeFor takes a line without its end, and tells what it says to the listener */
  constructor(
    maximumLineBytes: number,
    start: StreamStart,
    judgeFor: (listener: InstrumentListener) => Judge,
  ) {
    this.#splitter = new LineSplitter({ terminators: [lineFeed, carriageReturn], maximumLineBytes });
    this.#mayBeRest = start === 'in-the-middle';
    this.#judgeFor = judgeFor;
  }

  /** A question was asked: what comes from now on is heard from its beginning. */
  asked(): void {
    this.#mayBeRest = false;
  }

  /** The time for an answer is over: what has come of it is ended before the next bytes. */
  expire(): void {
    this.#isStale = true;
  }

  push(chunk: Uint8Array, timeSeconds: number, listener: InstrumentListener): void {
    const heard = this.#heardAt(timeSeconds, listener);
    if (this.#isStale) this.#splitter.end(heard);
    this.#isStale = false;
    this.#splitter.push(chunk, heard);
  }

  end(timeSeconds: number, listener: InstrumentListener): void {
    this.#splitter.end(this.#heardAt(timeSeconds, listener));
  }

  #heardAt(timeSeconds: number, listener: InstrumentListener): LineListener {
    const refuse = refuserAt(timeSeconds, listener);
    const judge = this.#judgeFor(listener);
    return {
      onLine: (line) => {
        if (this.#skipsRest()) return;
        const rejected = judge(line, { timeSeconds, rawHex: hexadecimalOf(line) });
        if (rejected !== null) refuse(rejected, line);
      },
      onTooLong: (beginning) => {
        refuse('line-too-long', beginning);
      },
    };
  }

  #skipsRest(): boolean {
    const skips = this.#mayBeRest;
    this.#mayBeRest = false;
    return skips;
  }
}

/** The lines of a whole answer, as text. */
export function linesOf(answer: Uint8Array): readonly string[] {
  return Buffer.from(answer)
    .toString('latin1')
    .split(/[\r\n]+/);
}
