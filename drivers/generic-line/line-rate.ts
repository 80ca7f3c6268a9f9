/** More lines a second than any instrument of this kind has reason to send. */
const linesPerSecond = 200;

/** A busy computer may hand over two seconds' lines at once. */
const mostAtOnce = 400;

/** Says which lines of a live stream are looked at, so that a flood of them cannot stop the bench. */
export class LineAllowance {
  #left = mostAtOnce;
  #atSeconds: number | null = null;

  /** Whether a line that came at this time is looked at. */
  take(timeSeconds: number): boolean {
    const passedSeconds = Math.max(0, timeSeconds - (this.#atSeconds ?? timeSeconds));
    this.#atSeconds = timeSeconds;
    this.#left = Math.min(mostAtOnce, this.#left + passedSeconds * linesPerSecond);
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
