import type { SampleFormat } from './sample-format.ts';
import { createStretchList, type StretchList, type TimedStretch } from './timed-stretch.ts';

/** Finds stretches of exact zeros, which a microphone never delivers but a lost buffer does. */
export interface DropoutDetector {
  /** Looks at the samples and says whether a lost stretch is going on at the last of them or ended among them. */
  process(samples: Float64Array, start: number, end: number): boolean;
  /** All lost stretches so far; call `finish` first to include one that lasts to the end. */
  dropouts(): TimedStretch[];
  finish(): void;
  readonly count: number;
  /** True as long as every sample was exactly zero. */
  readonly isSilent: boolean;
}

const SHORTEST_SECONDS = 0.001;
const FEWEST_SAMPLES = 24;
const SHORTEST_AT_START_SECONDS = 0.01;
/** A sound this many steps high does not rest at zero for a millisecond by itself. */
const STEPS_ABOVE_ZERO = 8;
const MEMORY_SECONDS = 0.01;

/**
 * A lost stretch is at least 1 ms (and 24 samples) of exact zeros after sound that was clearly above the format's
 * steps in the 10 ms before, or at least 10 ms of zeros at the start.
 */
export function createDropoutDetector(sampleRateHz: number, format: SampleFormat): DropoutDetector {
  return new ZeroRunDetector(sampleRateHz, format);
}

class ZeroRunDetector implements DropoutDetector {
  readonly #list: StretchList;
  readonly #shortest: number;
  readonly #shortestAtStart: number;
  readonly #memory: number;
  readonly #clearlyAbove: number;
  /** Every lost stretch holds a zero at one of the samples that are this far apart. */
  readonly #stride: number;
  #position = 0;
  /** Zeros without a break up to here. */
  #zeros = 0;
  #lastClear = Number.NEGATIVE_INFINITY;
  #isSilent = true;

  constructor(sampleRateHz: number, format: SampleFormat) {
    this.#list = createStretchList(sampleRateHz, 0);
    this.#shortest = Math.max(FEWEST_SAMPLES, Math.round(SHORTEST_SECONDS * sampleRateHz));
    this.#shortestAtStart = Math.round(SHORTEST_AT_START_SECONDS * sampleRateHz);
    this.#memory = Math.round(MEMORY_SECONDS * sampleRateHz);
    this.#clearlyAbove = STEPS_ABOVE_ZERO * format.quantisationStep;
    this.#stride = Math.max(1, Math.min(this.#shortest, this.#shortestAtStart));
  }

  get count(): number {
    return this.#list.count;
  }

  get isSilent(): boolean {
    return this.#isSilent;
  }

  process(samples: Float64Array, start: number, end: number): boolean {
    const wasLost = this.#scan(samples, start, end);
    this.#position += end - start;
    if (this.#zeros < this.#position) this.#isSilent = false;
    return wasLost || (this.#zeros > 0 && this.#isLost(this.#zeros, this.#position, this.#lastClear));
  }

  finish(): void {
    if (!this.#isSilent) this.#close(this.#zeros, this.#position, this.#lastClear);
    this.#zeros = 0;
  }

  dropouts(): TimedStretch[] {
    return this.#list.stretches();
  }

  #scan(samples: Float64Array, start: number, end: number): boolean {
    const offset = this.#position - start;
    const first = endOfZeros(samples, start, end);
    if (first === end) {
      this.#zeros += end - start;
      return false;
    }
    const wasLostBefore = this.#close(this.#zeros + first - start, offset + first, this.#lastClear);
    const last = startOfZeros(samples, first, end);
    const wasLost = this.#scanBetween(samples, first, last, offset);
    this.#lastClear = this.#clearBefore(samples, first, last, offset);
    this.#zeros = end - last;
    return wasLostBefore || wasLost;
  }

  /** The samples at both ends are not zero, so that only whole stretches lie between. */
  #scanBetween(samples: Float64Array, first: number, last: number, offset: number): boolean {
    let wasLost = false;
    for (let at = first + this.#stride; at < last; at += this.#stride) {
      if (samples[at] !== 0) continue;
      const runStart = startOfZeros(samples, first, at);
      at = endOfZeros(samples, at, last);
      if (at - runStart < this.#shortest) continue;
      if (this.#close(at - runStart, offset + at, this.#clearBefore(samples, first, runStart, offset))) {
        wasLost = true;
      }
    }
    return wasLost;
  }

  /** Position of the last clear sample before `end`; one from further back than the memory does not matter. */
  #clearBefore(samples: Float64Array, start: number, end: number, offset: number): number {
    const clearlyAbove = this.#clearlyAbove;
    const stop = Math.max(start, end - this.#memory);
    for (let index = end - 1; index >= stop; index -= 1) {
      const value = samples[index] as number;
      if (value > clearlyAbove || value < -clearlyAbove) return offset + index;
    }
    return this.#lastClear;
  }

  #close(run: number, endPosition: number, lastClear: number): boolean {
    if (run === 0 || !this.#isLost(run, endPosition, lastClear)) return false;
    this.#list.note(endPosition - run, endPosition);
    return true;
  }

  #isLost(run: number, endPosition: number, lastClear: number): boolean {
    const runStart = endPosition - run;
    if (runStart === 0) return run >= this.#shortestAtStart;
    return run >= this.#shortest && runStart - lastClear <= this.#memory;
  }
}

/** First index from `start` on that is not zero. */
function endOfZeros(samples: Float64Array, start: number, end: number): number {
  let index = start;
  while (index < end && samples[index] === 0) index += 1;
  return index;
}

/** First index of the zeros that stand right before `end`. */
function startOfZeros(samples: Float64Array, start: number, end: number): number {
  let index = end;
  while (index > start && samples[index - 1] === 0) index -= 1;
  return index;
}
