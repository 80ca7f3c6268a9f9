/** Letters and digits only, so that `R 1234 XX` is found by `r1234xx`. */
export function plainText(words: string): string {
  return words.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Rows of one piece: little enough that the text of a piece is made quickly. */
const rowsOfPiece = 4096;
const separator = '\n';

/** The text of each row in long pieces, which are searched far quicker than as many short ones. */
export class SearchText {
  readonly #pieces: { text: string; readonly starts: number[] }[] = [];
  #open: string[] = [];

  /** Adds the text of the next row: parts that are searched each for itself. */
  push(parts: readonly string[]): void {
    this.#open.push(parts.join(separator));
    if (this.#open.length === rowsOfPiece) this.#close();
  }

  /** Marks each row in which a plain text stands. */
  mark(wanted: string, marks: Uint8Array): void {
    this.#pieces.forEach((piece, index) => markPiece(piece, wanted, marks.subarray(index * rowsOfPiece)));
    const first = this.#pieces.length * rowsOfPiece;
    this.#open.forEach((text, index) => {
      if (text.includes(wanted)) marks[first + index] = 1;
    });
  }

  #close(): void {
    const starts: number[] = [];
    let start = 0;
    for (const text of this.#open) {
      starts.push(start);
      start += text.length + 1;
    }
    this.#pieces.push({ text: this.#open.join(separator), starts });
    this.#open = [];
  }
}

function markPiece(
  { text, starts }: { readonly text: string; readonly starts: readonly number[] },
  wanted: string,
  marks: Uint8Array,
): void {
  let row = 0;
  for (let found = text.indexOf(wanted); found >= 0;) {
    while ((starts[row + 1] ?? Infinity) <= found) row += 1;
    marks[row] = 1;
    const next = starts[row + 1];
    if (next === undefined) return;
    found = text.indexOf(wanted, next);
  }
}
