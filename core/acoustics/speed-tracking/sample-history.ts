/** The last samples of a stream, by their number in it. Constant memory. */
export class SampleHistory {
  readonly #samples: Float64Array;
  readonly #kept: number;
  #end = 0;
  #filled = 0;

  /** Keeps at least the last `kept` samples. */
  constructor(kept: number) {
    this.#kept = kept;
    this.#samples = new Float64Array(2 * kept);
  }

  /** Number of the sample after the last one. */
  get end(): number {
    return this.#end;
  }

  /** Takes one more sample. */
  push(sample: number): void {
    if (this.#filled === this.#samples.length) {
      this.#samples.copyWithin(0, this.#kept);
      this.#filled = this.#kept;
    }
    this.#samples[this.#filled] = sample;
    this.#filled += 1;
    this.#end += 1;
  }

  /** The samples from one number up to another, as a view that the next push may change; null where some are gone. */
  between(first: number, end: number): Float64Array | null {
    const start = first - this.#end + this.#filled;
    if (start < 0 || end > this.#end) return null;
    return this.#samples.subarray(start, start + end - first);
  }
}
