/** A device may send this share more or fewer lines than was declared. */
const allowedShare = 0.5;

/** A rate is counted over this long, and over this many declared lines, whichever is longer. */
const shortestCountSeconds = 3;
const fewestLines = 6;

/** Holds the rate at which lines come against the one that was declared of the device. */
export class DeclaredRate {
  readonly #linesPerSecond: number | null;
  #sinceSeconds: number | null = null;
  #lines = 0;
  #isWrong = false;

  /** @param linesPerSecond null where nothing was declared: then no rate is wrong */
  constructor(linesPerSecond: number | null) {
    this.#linesPerSecond = linesPerSecond;
  }

  /** Counts a line; says whether the last count gave another rate than the declared one. */
  isWrongWith(timeSeconds: number): boolean {
    if (this.#linesPerSecond === null) return false;
    this.#sinceSeconds ??= timeSeconds;
    const passedSeconds = timeSeconds - this.#sinceSeconds;
    if (passedSeconds >= Math.max(shortestCountSeconds, fewestLines / this.#linesPerSecond)) {
      // The line that began the count is counted, the one that ends it begins the next.
      const share = this.#lines / passedSeconds / this.#linesPerSecond;
      this.#isWrong = Math.abs(share - 1) > allowedShare;
      this.#sinceSeconds = timeSeconds;
      this.#lines = 0;
    }
    this.#lines += 1;
    return this.#isWrong;
  }
}
