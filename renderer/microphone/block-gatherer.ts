import type { SampleBlock } from './block-sender.ts';

/** About 43 ms at 48 kHz: small enough for a live picture, large enough for few requests. */
export const blockLength = 2048;

/**
 * Gathers samples into blocks of equal length whose numbers follow the audio thread's own clock: block n holds the frames
 * n times the length and on since the first. Where frames are missing, the block that they belong to is missing too, so
 * that whoever counts the numbers sees the gap; nothing is put in its place and nothing moves up.
 */
export class BlockGatherer {
  readonly #send: (block: SampleBlock) => void;
  #samples = new Float32Array(blockLength);
  #filled = 0;
  #number = 0;
  /** Frame of the audio thread's clock at which block 0 began; null before the first sample. */
  #originFrame: number | null = null;
  /** Where the next sample should stand, counted from the origin. */
  #position = 0;

  constructor(send: (block: SampleBlock) => void) {
    this.#send = send;
  }

  /** Takes the samples that begin at a frame of the audio thread's clock; undefined where the input delivered none. */
  take(frame: number, channel: Float32Array | undefined): void {
    if (channel === undefined) return;
    this.#originFrame ??= frame;
    const position = frame - this.#originFrame;
    const place = position === this.#position ? position : this.#resumeAt(frame, position);
    this.#position = place + channel.length;
    // After a gap the samples before the next whole block belong to a block that is lost.
    const lost = this.#number * blockLength + this.#filled - place;
    if (lost < channel.length) this.#gather(channel.subarray(lost));
  }

  /** Gives up the block at hand and waits for the next whole one; says where the samples stand. */
  #resumeAt(frame: number, position: number): number {
    // A clock that went back cannot say how much is missing: one block is, for sure.
    const place = position > this.#position ? position : (this.#number + 1) * blockLength;
    this.#originFrame = frame - place;
    this.#number = Math.ceil(place / blockLength);
    this.#filled = 0;
    return place;
  }

  #gather(samples: Float32Array): void {
    for (let taken = 0; taken < samples.length;) {
      const part = samples.subarray(taken, taken + blockLength - this.#filled);
      this.#samples.set(part, this.#filled);
      this.#filled += part.length;
      taken += part.length;
      if (this.#filled === blockLength) this.#finishBlock();
    }
  }

  #finishBlock(): void {
    const block = { number: this.#number, samples: this.#samples };
    this.#samples = new Float32Array(blockLength);
    this.#filled = 0;
    this.#number += 1;
    this.#send(block);
  }
}
