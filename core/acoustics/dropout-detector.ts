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
  #position = 0;
  #zeros = 0;
  #lastClear = Number.NEGATIVE_INFINITY;
  #isSilent = true;

  constructor(sampleRateHz: number, format: SampleFormat) {
    this.#list = createStretchList(sampleRateHz, 0);
    this.#shortest = Math.max(FEWEST_SAMPLES, Math.round(SHORTEST_SECONDS * sampleRateHz));
    this.#shortestAtStart = Math.round(SHORTEST_AT_START_SECONDS * sampleRateHz);
    this.#memory = Math.round(MEMORY_SECONDS * sampleRateHz);
    this.#clearlyAbove = STEPS_ABOVE_ZERO * format.quantisationStep;
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
    const clearlyAbove = this.#clearlyAbove;
    const offset = this.#position - start;
    let wasLost = false;
    let run = this.#zeros;
    let clear = this.#lastClear;
    for (let index = start; index < end; index += 1) {
      const value = samples[index] as number;
      if (value === 0) {
        run += 1;
        continue;
      }
      if (run > 0 && this.#close(run, offset + index, clear)) wasLost = true;
      run = 0;
      if (value > clearlyAbove || value < -clearlyAbove) clear = offset + index;
    }
    this.#zeros = run;
    this.#lastClear = clear;
    return wasLost;
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
