import { INTERPOLATION_FILTERS, INTERPOLATION_PHASES } from './fractional-interpolator.ts';
import type { Kernel } from './kernels/load-kernel.ts';
import {
  HALF_WAY_TAPS,
  instantWorthALook,
  isCandidate,
  PEAK_REACH,
  SEARCH_PHASES,
  WORTH_A_LOOK,
} from './peak-detector.ts';
import type { Peaks } from './peak-pair.ts';

const HALF = INTERPOLATION_PHASES / 2;
/** C in the first lane, Z in the second. */
const LANES = [0, 1] as const;
const HELD_MOST = 2 * PEAK_REACH;

/** The part of the level kernel that looks for peaks. */
export interface PeakMachine {
  readonly numbers: Float64Array;
  readonly lastTwo: number;
  readonly candidates: number;
  readonly history: number;
  readonly between: number;
  readonly interpolated: number;
  readonly findCandidates: (...values: number[]) => number;
  readonly interpolate: (...values: number[]) => number;
}

/** Finds the positions of a loaded level kernel and gives it the filters. */
export function startPeakMachine(kernel: Kernel): PeakMachine {
  kernel.numbers.set(HALF_WAY_TAPS, kernel.place('SHORT_TAPS'));
  kernel.numbers.set(
    INTERPOLATION_FILTERS.flatMap((taps) => Array.from(taps)),
    kernel.place('PHASES'),
  );
  return {
    numbers: kernel.numbers,
    lastTwo: kernel.place('LAST_TWO'),
    candidates: kernel.place('CANDIDATES'),
    history: kernel.place('PEAK_HISTORY'),
    between: kernel.place('BETWEEN'),
    interpolated: kernel.place('INTERPOLATED'),
    findCandidates: kernel.call('findCandidates'),
    interpolate: kernel.call('interpolate'),
  };
}

/**
 * Two of {@link createPeakDetector} at once, for C and Z of one sound, to the last bit: the kernel doubles the rate and
 * lists where a local maximum may be; what then is a candidate, and how high, is decided here.
 */
export class CompiledPeakSearch {
  readonly #machine: PeakMachine;
  readonly #history = new Float64Array(2 * HELD_MOST);
  readonly #lastTwo = new Float64Array(4);
  readonly #peaks: [number, number] = [0, 0];
  #held = 0;
  #position = 0;
  #uncountedUntil = 0;

  constructor(machine: PeakMachine) {
    this.#machine = machine;
  }

  /** Puts the samples held back before the kernel and says how many there are. */
  prepare(): number {
    const { numbers, history } = this.#machine;
    numbers.set(
      this.#held === HELD_MOST ? this.#history : this.#history.subarray(0, 2 * this.#held),
      history,
    );
    return this.#held;
  }

  /** Looks through `count` samples after those held back; the magnitudes are the largest among all counted samples. */
  process(count: number, isCounted: boolean, magnitudeC: number, magnitudeZ: number): void {
    if (isCounted) this.#raise(magnitudeC, magnitudeZ);
    else this.#uncountedUntil = this.#position + count;
    const end = this.#held + count;
    const unread = Math.max(PEAK_REACH, this.#held - PEAK_REACH);
    const firstCounted = this.#uncountedUntil - this.#position + this.#held + 1;
    this.#search(Math.max(unread, firstCounted), end - PEAK_REACH);
    this.#position += count;
    this.#held = Math.min(end, HELD_MOST);
    const { numbers, history } = this.#machine;
    this.#history.set(numbers.subarray(history + 2 * (end - this.#held), history + 2 * end));
  }

  /** The peaks over counted samples since the last call, 0 for silence; a new search begins. */
  takePeaks(): Peaks {
    const [weighted, unweighted] = this.#peaks;
    this.#peaks.fill(0);
    return { weighted, unweighted };
  }

  #raise(magnitudeC: number, magnitudeZ: number): void {
    this.#peaks[0] = Math.max(this.#peaks[0], magnitudeC);
    this.#peaks[1] = Math.max(this.#peaks[1], magnitudeZ);
  }

  #search(first: number, end: number): void {
    if (first >= end) return;
    const { numbers, lastTwo, candidates, findCandidates } = this.#machine;
    numbers.set(this.#lastTwo, lastTwo);
    const thresholds = [WORTH_A_LOOK * this.#peaks[0], WORTH_A_LOOK * this.#peaks[1]] as const;
    const found = findCandidates(first, end, ...thresholds);
    for (let entry = 0; entry < found; entry += 1) {
      const index = numbers[candidates + entry] as number;
      for (const lane of LANES) this.#examine(index, lane, index === first);
    }
    this.#lastTwo.set(numbers.subarray(lastTwo, lastTwo + 4));
  }

  #examine(index: number, lane: 0 | 1, isFirst: boolean): void {
    const { numbers, history, between } = this.#machine;
    const sample = numbers[history + 2 * index + lane] as number;
    const next = numbers[between + 2 * index + lane] as number;
    const left = isFirst ? this.#lastTwo[lane] : numbers[history + 2 * (index - 1) + lane];
    const here = isFirst ? this.#lastTwo[2 + lane] : numbers[between + 2 * (index - 1) + lane];
    this.#lookAt(lane, index - 1, HALF, left as number, here as number, sample);
    this.#lookAt(lane, index, 0, here as number, sample, next);
  }

  /** Looks around `here`, which lies `phase`/32 after the sample at `index`, between its neighbours at twice the rate. */
  #lookAt(lane: 0 | 1, index: number, phase: number, left: number, here: number, right: number): void {
    if (!isCandidate(left, here, right, this.#peaks[lane])) return;
    const instant = instantWorthALook(phase, left, here, right, this.#peaks[lane]);
    if (instant === null) return;
    for (const offset of SEARCH_PHASES) {
      const value = Math.abs(this.#valueAt(lane, index, instant + offset));
      if (value > this.#peaks[lane]) this.#peaks[lane] = value;
    }
  }

  #valueAt(lane: 0 | 1, index: number, phase: number): number {
    const { numbers, interpolated, interpolate } = this.#machine;
    const whole = Math.floor(phase / INTERPOLATION_PHASES);
    interpolate(index + whole, phase - whole * INTERPOLATION_PHASES);
    return numbers[interpolated + lane] as number;
  }
}
