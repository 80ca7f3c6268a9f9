/**
 * Whether a frame without checksum may be believed. Bytes in the middle of a stream can look like a frame by chance; the
 * frame right behind them then does not. So after a loss, and where a stream is joined in the middle, the first frame only
 * confirms the place, and the next one that follows without a gap counts.
 */
export class FrameConfirmation {
  #isConfirmed: boolean;
  #hasCandidate = false;

  /** @param isConfirmed true where the stream is heard from its first byte */
  constructor(isConfirmed: boolean) {
    this.#isConfirmed = isConfirmed;
  }

  /** Bytes were dropped, or what a frame says does not go with the one before: the place is in doubt again. */
  lose(): void {
    this.#isConfirmed = false;
    this.#hasCandidate = false;
  }

  /** Takes a whole frame; says whether it counts. */
  take(): boolean {
    this.#isConfirmed ||= this.#hasCandidate;
    this.#hasCandidate = true;
    return this.#isConfirmed;
  }
}
