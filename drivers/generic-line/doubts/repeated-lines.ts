/** So many runs of equal lines in a row must all be even, and most of them pairs, before lines count as sent twice. */
const runsLookedAt = 10;
const fewestPairs = 6;

/**
 * Recognises a device that sends every line twice, as one does that sends faster than it measures. A sound that stands still
 * repeats lines as well, but in runs of any length, odd ones among them.
 */
export class RepeatedLines {
  #line = '';
  #runLength = 0;
  readonly #runs: number[] = [];

  /** Takes a line; says whether it is the second of two in a stream of doubled lines. */
  isRepeat(line: string): boolean {
    if (line === this.#line) {
      this.#runLength += 1;
      return this.#runLength % 2 === 0 && this.#areDoubled();
    }
    if (this.#runLength > 0) this.#runs.push(this.#runLength);
    if (this.#runs.length > runsLookedAt) this.#runs.shift();
    this.#line = line;
    this.#runLength = 1;
    return false;
  }

  #areDoubled(): boolean {
    const runs = this.#runs;
    const pairs = runs.filter((length) => length === 2).length;
    return runs.length === runsLookedAt && pairs >= fewestPairs && runs.every((length) => length % 2 === 0);
  }
}
