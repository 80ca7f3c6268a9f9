/** Blocks looked back at: about ten seconds of a sound card's stream. */
const blocksRemembered = 100;

/**
 * Tells at which host time a sample of a stream was heard. Blocks arrive late by a varying delay but never early, so the
 * block that came soonest after its sound fixes the clock; only recent blocks count, because two clocks drift apart.
 */
export class WaveformClock {
  readonly #sampleRateHz: number;
  #starts: number[] = [];

  constructor(sampleRateHz: number) {
    this.#sampleRateHz = sampleRateHz;
  }

  /** Notes that a block ending at this sample has arrived. */
  arrived(endSample: number, timeSeconds: number): void {
    this.#starts.push(timeSeconds - endSample / this.#sampleRateHz);
    if (this.#starts.length > blocksRemembered) this.#starts.shift();
  }

  /** Host time of the stream's first sample as known now; null before the first block. */
  get startSeconds(): number | null {
    return this.#starts.length === 0 ? null : Math.min(...this.#starts);
  }

  /** Host time at which a sample was heard; null before the first block. */
  secondsOf(sample: number): number | null {
    const start = this.startSeconds;
    return start === null ? null : start + sample / this.#sampleRateHz;
  }

  /** The first sample at or after a host time; null before the first block. */
  sampleAt(timeSeconds: number): number | null {
    const start = this.startSeconds;
    // Times are sums of fractions: a hair's breadth must not cost a sample.
    return start === null ? null : Math.ceil((timeSeconds - start) * this.#sampleRateHz - 1e-6);
  }
}
