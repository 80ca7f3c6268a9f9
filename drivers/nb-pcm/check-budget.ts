/** Checks of the data that may fail in a row before dropped bytes must pay for more, in longest frames. */
const failuresAtOnce = 4;

/** Bytes that may be checked in vain for each byte that was dropped. */
const checkedPerDropped = 8;

/**
 * Keeps the search for frames linear. Bytes that are made to look like many long frames inside each other would have each
 * stretch checked again and again; so only so many bytes are checked in vain for each byte that was dropped.
 */
export class CheckBudget {
  readonly #mostBytes: number;
  #bytes: number;

  constructor(longestFrameBytes: number) {
    this.#mostBytes = failuresAtOnce * longestFrameBytes;
    this.#bytes = this.#mostBytes;
  }

  /** Whether a check of this length may fail. */
  allows(length: number): boolean {
    return length <= this.#bytes;
  }

  /** A check of this length has failed. */
  spend(length: number): void {
    this.#bytes -= length;
  }

  /** So many bytes were dropped. */
  earn(droppedBytes: number): void {
    this.#bytes = Math.min(this.#mostBytes, this.#bytes + checkedPerDropped * droppedBytes);
  }
}
