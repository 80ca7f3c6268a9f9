/** One line of an answer: capitals without blanks, and what it was made of. */
export interface AnswerLine {
  readonly text: string;
  readonly bytes: Uint8Array;
  /** When its last byte came. */
  readonly timeSeconds: number;
}

/** Hears whole answers, and how many lines of each were too many to be kept. */
export interface AnswerListener {
  onAnswer(lines: readonly AnswerLine[], droppedLines: number): void;
}

/** No line of an answer to our commands is longer; the rest of a longer one is dropped, so that it cannot be understood. */
const longestLineBytes = 96;

/** No answer to our commands has more lines. */
const mostLines = 12;

const nul = 0x00;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const prompt = 0x3e;

/** Collects what an adapter says up to its prompt, `>`. Memory is fixed, whatever comes. */
export class AnswerCollector {
  readonly #line = Buffer.alloc(longestLineBytes);
  #lineLength = 0;
  #lineTimeSeconds = 0;
  #lines: AnswerLine[] = [];
  #droppedLines = 0;

  /** True between the first byte of an answer and its prompt. */
  get isInAnswer(): boolean {
    return this.#lineLength > 0 || this.#lines.length > 0;
  }

  /** Takes the next bytes; the answers do not depend on how the stream is cut. */
  push(chunk: Uint8Array, timeSeconds: number, listener: AnswerListener): void {
    for (const byte of chunk) {
      if (byte === prompt) this.end(listener);
      else if (byte === carriageReturn || byte === lineFeed) this.#endLine();
      else this.#take(byte, timeSeconds);
    }
  }

  /** Hands over what there is, as at a prompt. */
  end(listener: AnswerListener): void {
    this.#endLine();
    const lines = this.#lines;
    const droppedLines = this.#droppedLines;
    this.#lines = [];
    this.#droppedLines = 0;
    listener.onAnswer(lines, droppedLines);
  }

  #take(byte: number, timeSeconds: number): void {
    // Adapters put zeros between characters at times; blanks at the beginning of a line say nothing.
    if (byte === nul || (byte === space && this.#lineLength === 0)) return;
    this.#lineTimeSeconds = timeSeconds;
    if (this.#lineLength === longestLineBytes) return;
    this.#line[this.#lineLength] = byte;
    this.#lineLength += 1;
  }

  #endLine(): void {
    if (this.#lineLength === 0) return;
    const bytes = this.#line.subarray(0, this.#lineLength);
    this.#lineLength = 0;
    if (this.#lines.length === mostLines) {
      this.#droppedLines += 1;
      return;
    }
    const text = bytes.toString('latin1').replaceAll(' ', '').toUpperCase();
    this.#lines.push({ text, bytes: bytes.slice(), timeSeconds: this.#lineTimeSeconds });
  }
}
