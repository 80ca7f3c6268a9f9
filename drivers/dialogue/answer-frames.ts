import type { FrameFinder, FrameListener } from '../framing/frame-finder.ts';

/** The frames that an instrument answers: what has come of an answer before it is expired never joins what comes later. */
export class AnswerFrames {
  readonly #finder: FrameFinder;
  #isStale = false;

  constructor(finder: FrameFinder) {
    this.#finder = finder;
  }

  /** The time for an answer is over, or a newer question was asked: the rest of the older is dropped before the next bytes. */
  expire(): void {
    this.#isStale = true;
  }

  push(chunk: Uint8Array, heard: FrameListener): void {
    if (this.#isStale) this.#finder.end(heard);
    this.#isStale = false;
    this.#finder.push(chunk, heard);
  }

  end(heard: FrameListener): void {
    this.#finder.end(heard);
  }
}
