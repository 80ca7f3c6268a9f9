/** Cuts a stream into blocks of `size` that begin `hop` samples apart, in constant memory. */
export class OverlappingBlocks {
  readonly #size: number;
  readonly #hop: number;
  readonly #onBlock: (block: Float64Array) => void;
  /** Room for two blocks, so that the samples kept for the next block are moved only when it is full. */
  readonly #held: Float64Array;
  /** Where the next block begins among the samples held, and where they end. */
  #start = 0;
  #end = 0;

  /** `onBlock` gets each full block; its array is used again. The hop is at most the size. */
  constructor(size: number, hop: number, onBlock: (block: Float64Array) => void) {
    this.#size = size;
    this.#hop = hop;
    this.#onBlock = onBlock;
    this.#held = new Float64Array(2 * size);
  }

  /** Takes samples in pieces of any size. */
  push(samples: Float64Array | Float32Array): void {
    for (let taken = 0; taken < samples.length;) {
      const count = Math.min(this.#start + this.#size - this.#end, samples.length - taken);
      this.#held.set(samples.subarray(taken, taken + count), this.#end);
      this.#end += count;
      taken += count;
      if (this.#end === this.#start + this.#size) this.#passOn();
    }
  }

  /** Forgets the samples held. */
  reset(): void {
    this.#start = 0;
    this.#end = 0;
  }

  #passOn(): void {
    this.#onBlock(this.#held.subarray(this.#start, this.#end));
    this.#start += this.#hop;
    if (this.#start + this.#size > this.#held.length) this.#moveToFront();
  }

  #moveToFront(): void {
    this.#held.copyWithin(0, this.#start, this.#end);
    this.#end -= this.#start;
    this.#start = 0;
  }
}
