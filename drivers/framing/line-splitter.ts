import { ReadlineParser } from '@serialport/parser-readline';

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
 * The readline parser with each line handed over during `write` instead of some ticks later, so that a line keeps the
 * time of the chunk that ended it and recordings decode exactly like live lines.
 */
class ImmediateReadlineParser extends ReadlineParser {
  onLine: (line: Uint8Array) => void = () => undefined;

  override push(line: Uint8Array | null): boolean {
    if (line !== null && line.length > 0) this.onLine(line);
    return true;
  }
}

/**
 * Splits a stream of bytes into lines. The readline parser does the splitting; before it stands a guard that counts,
 * because the parser itself has no limit and knows only one line end. Memory stays below one chunk and one line.
 */
export class LineSplitter {
  readonly #parser: ImmediateReadlineParser;
  readonly #terminators: ReadonlySet<number>;
  readonly #delimiter: number;
  readonly #maximumLineBytes: number;
  #guarded = Buffer.alloc(1024);
  #guardedLength = 0;
  #lineLength = 0;
  #skipping = false;

  constructor(options: LineSplitterOptions) {
    this.#terminators = new Set(options.terminators);
    this.#delimiter = options.terminators[0];
    this.#maximumLineBytes = options.maximumLineBytes;
    this.#parser = new ImmediateReadlineParser({ delimiter: [this.#delimiter] });
  }

  /** Takes the next bytes; the lines do not depend on how the stream is cut. */
  push(chunk: Uint8Array, listener: LineListener): void {
    // One more place than the chunk: a line that is cut gets an end of its own.
    if (this.#guarded.length <= chunk.length) this.#guarded = Buffer.alloc(chunk.length + 1);
    for (const byte of chunk) {
      if (this.#terminators.has(byte)) this.#endLine();
      else if (!this.#skipping) this.#take(byte, listener);
    }
    this.#split((line) => {
      listener.onLine(line);
    });
  }

  /** Hands over a last line that has no line end. */
  end(listener: LineListener): void {
    this.#endLine();
    this.#split((line) => {
      listener.onLine(line);
    });
  }

  #endLine(): void {
    if (!this.#skipping) this.#guard(this.#delimiter);
    this.#skipping = false;
    this.#lineLength = 0;
  }

  #take(byte: number, listener: LineListener): void {
    this.#lineLength += 1;
    if (this.#lineLength <= this.#maximumLineBytes) this.#guard(byte);
    else this.#cut(listener);
  }

  /** Ends the line here, so that it leaves the parser, and drops the rest of it. */
  #cut(listener: LineListener): void {
    this.#split((line) => {
      listener.onLine(line);
    });
    this.#skipping = true;
    this.#guard(this.#delimiter);
    this.#split((line) => {
      listener.onTooLong(line);
    });
  }

  #guard(byte: number): void {
    this.#guarded[this.#guardedLength] = byte;
    this.#guardedLength += 1;
  }

  #split(onLine: (line: Uint8Array) => void): void {
    if (this.#guardedLength === 0) return;
    this.#parser.onLine = onLine;
    this.#parser.write(this.#guarded.subarray(0, this.#guardedLength));
    this.#guardedLength = 0;
  }
}
