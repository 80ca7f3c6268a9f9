import type { SampleFormat } from './sample-format.ts';
import { createStretchList, type TimedStretch } from './timed-stretch.ts';

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
  const list = createStretchList(sampleRateHz, 0);
  const shortest = Math.max(FEWEST_SAMPLES, Math.round(SHORTEST_SECONDS * sampleRateHz));
  const shortestAtStart = Math.round(SHORTEST_AT_START_SECONDS * sampleRateHz);
  const memory = Math.round(MEMORY_SECONDS * sampleRateHz);
  const clearlyAbove = STEPS_ABOVE_ZERO * format.quantisationStep;
  let position = 0;
  let zeros = 0;
  let lastClear = Number.NEGATIVE_INFINITY;
  let isSilent = true;

  const isLost = (run: number, runStart: number, clear: number): boolean => {
    if (runStart === 0) return run >= shortestAtStart;
    return run >= shortest && runStart - clear <= memory;
  };
  const close = (run: number, endPosition: number, clear: number): boolean => {
    const lost = isLost(run, endPosition - run, clear);
    if (lost) list.note(endPosition - run, endPosition);
    return lost;
  };

  return {
    process(samples, start, end) {
      let wasLost = false;
      let run = zeros;
      let clear = lastClear;
      const offset = position - start;
      for (let index = start; index < end; index += 1) {
        const value = samples[index] as number;
        if (value === 0) {
          run += 1;
          continue;
        }
        if (run > 0) {
          if (close(run, offset + index, clear)) wasLost = true;
          run = 0;
        }
        if (value > clearlyAbove || value < -clearlyAbove) clear = offset + index;
      }
      position += end - start;
      zeros = run;
      lastClear = clear;
      if (run < position) isSilent = false;
      return wasLost || (run > 0 && isLost(run, position - run, clear));
    },
    finish() {
      if (zeros > 0 && !isSilent) close(zeros, position, lastClear);
      zeros = 0;
    },
    dropouts: () => list.stretches(),
    get count() {
      return list.count;
    },
    get isSilent() {
      return isSilent;
    },
  };
}
