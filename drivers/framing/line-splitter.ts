/** Hears whole lines and lines that were cut for their length, in the order of the stream. */
export interface LineListener {
  /** A line without its end; never empty. */
  onLine(line: Uint8Array): void;
  /** The beginning of a line that was longer than allowed; the rest of it is dropped up to the next line end. */
  onTooLong(beginning: Uint8Array): void;
}

/** Bytes that end a line (at least one), and the longest line that is accepted. */
export interface LineSplitterOptions {
  readonly terminators: readonly [number, ...number[]];
  readonly maximumLineBytes: number;
}

/**
 * Splits a stream of bytes into lines, each handed over with the byte that ends it, so that it keeps the time of its chunk.
 * Memory is one line of the longest kind, whatever comes: the readline parsers at hand know no such limit.
 */
export class LineSplitter {
  readonly #terminators: ReadonlySet<number>;
  readonly #line: Uint8Array;
  #length = 0;
  #skipping = false;

  constructor(options: LineSplitterOptions) {
    this.#terminators = new Set(options.terminators);
    this.#line = new Uint8Array(options.maximumLineBytes);
  }

  /** Takes the next bytes; the lines do not depend on how the stream is cut. */
  push(chunk: Uint8Array, listener: LineListener): void {
    for (const byte of chunk) {
      if (this.#terminators.has(byte)) this.#endLine(listener);
      else if (!this.#skipping) this.#take(byte, listener);
    }
  }

  /** Hands over a last line that has no line end. */
  end(listener: LineListener): void {
    this.#endLine(listener);
  }

  #endLine(listener: LineListener): void {
    const line = this.#line.slice(0, this.#length);
    this.#length = 0;
    this.#skipping = false;
    if (line.length > 0) listener.onLine(line);
  }

  #take(byte: number, listener: LineListener): void {
    if (this.#length < this.#line.length) {
      this.#line[this.#length] = byte;
      this.#length += 1;
      return;
    }
    this.#skipping = true;
    this.#length = 0;
    listener.onTooLong(this.#line.slice());
  }
}
