import { INTERPOLATION_FILTERS, INTERPOLATION_PHASES } from './fractional-interpolator.ts';
import type { Kernel } from './kernels/load-kernel.ts';
import {
  HALF_WAY_TAPS,
  halfWay,
  instantWorthALook,
  isCandidate,
  PEAK_REACH,
  SEARCH_PHASES,
  WORTH_A_LOOK,
} from './peak-detector.ts';
import type { Peaks } from './peak-pair.ts';
import { MOST_SAMPLES_PER_PIECE } from './signal-front-end.ts';

const HALF = INTERPOLATION_PHASES / 2;
/** C in the first lane, Z in the second. */
type Lane = 0 | 1;
const HELD_MOST = 2 * PEAK_REACH;

/** The part of the level kernel that looks for peaks. */
export interface PeakMachine {
  readonly numbers: Float64Array;
  /** The last two values at twice the rate, C and Z in single precision, each after two unused numbers. */
  readonly lastTwo: Float32Array;
  readonly candidates: Int32Array;
  readonly history: number;
  readonly interpolated: number;
  readonly findCandidates: (...values: number[]) => number;
  readonly interpolate: (...values: number[]) => number;
}

/** Finds the positions of a loaded level kernel and gives it the filters. */
export function startPeakMachine(kernel: Kernel): PeakMachine {
  const { buffer } = kernel.numbers;
  const bytes = Float64Array.BYTES_PER_ELEMENT;
  new Float32Array(buffer, bytes * kernel.place('SHORT_TAPS')).set(HALF_WAY_TAPS);
  kernel.numbers.set(
    INTERPOLATION_FILTERS.flatMap((taps) => Array.from(taps)),
    kernel.place('PHASES'),
  );
  return {
    numbers: kernel.numbers,
    lastTwo: new Float32Array(buffer, bytes * kernel.place('LAST_TWO'), 8),
    candidates: new Int32Array(buffer, bytes * kernel.place('CANDIDATES'), 4 * 2 * MOST_SAMPLES_PER_PIECE),
    history: kernel.place('PEAK_HISTORY'),
    interpolated: kernel.place('INTERPOLATED'),
    findCandidates: kernel.call('findCandidates'),
    interpolate: kernel.call('interpolate'),
  };
}

/**
 * Two of {@link createPeakDetector} at once, for C and Z of one sound, to the last bit: the kernel roughly doubles the rate
 * and lists where a local maximum may be; what then is a candidate, and how high, is decided here.
 */
export class CompiledPeakSearch {
  readonly #machine: PeakMachine;
  readonly #history = new Float64Array(2 * HELD_MOST);
  /** The last two values at twice the rate: C, Z, then both half a sample later. */
  #lastTwo: [number, number, number, number] = [0, 0, 0, 0];
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
    this.#keep(end - this.#held);
  }

  /** The peaks over counted samples since the last call, 0 for silence; a new search begins. */
  takePeaks(): Peaks {
    const [weighted, unweighted] = this.#peaks;
    this.#peaks.fill(0);
    return { weighted, unweighted };
  }

  /** Copies number by number: views made for every piece would keep the garbage collector busy. */
  #keep(first: number): void {
    const { numbers, history } = this.#machine;
    const from = history + 2 * first;
    for (let index = 0; index < 2 * this.#held; index += 1)
      this.#history[index] = numbers[from + index] as number;
  }

  #raise(magnitudeC: number, magnitudeZ: number): void {
    this.#peaks[0] = Math.max(this.#peaks[0], magnitudeC);
    this.#peaks[1] = Math.max(this.#peaks[1], magnitudeZ);
  }

  #search(first: number, end: number): void {
    if (first >= end) return;
    const { lastTwo, candidates, findCandidates } = this.#machine;
    const [leftC, leftZ, hereC, hereZ] = this.#lastTwo;
    lastTwo.set([0, 0, leftC, leftZ, 0, 0, hereC, hereZ]);
    const found = findCandidates(first, end, WORTH_A_LOOK * this.#peaks[0], WORTH_A_LOOK * this.#peaks[1]);
    for (let entry = 0; entry < found; entry += 1) {
      const candidate = candidates[entry] as number;
      const lane = (candidate & 1) as Lane;
      if ((candidate & 2) === 0) this.#examineBefore(candidate >> 2, lane, first);
      else this.#examineSample(candidate >> 2, lane, first);
    }
    const last = end - 1;
    this.#lastTwo = [this.#at(last, 0), this.#at(last, 1), this.#halfWay(last, 0), this.#halfWay(last, 1)];
  }

  /** The value half a sample before `index`, between that sample and the one before. */
  #examineBefore(index: number, lane: Lane, first: number): void {
    const left = index === first ? this.#lastTwo[lane] : this.#at(index - 1, lane);
    this.#lookAt(lane, index - 1, HALF, left, this.#before(index, lane, first), this.#at(index, lane));
  }

  /** The sample at `index`, between the values half a sample before and after. */
  #examineSample(index: number, lane: Lane, first: number): void {
    const sample = this.#at(index, lane);
    if (Math.abs(sample) <= WORTH_A_LOOK * this.#peaks[lane]) return;
    this.#lookAt(lane, index, 0, this.#before(index, lane, first), sample, this.#halfWay(index, lane));
  }

  #before(index: number, lane: Lane, first: number): number {
    return index === first ? this.#lastTwo[lane === 0 ? 2 : 3] : this.#halfWay(index - 1, lane);
  }

  #at(index: number, lane: Lane): number {
    return this.#machine.numbers[this.#machine.history + 2 * index + lane] as number;
  }

  #halfWay(index: number, lane: Lane): number {
    return halfWay(this.#machine.numbers, this.#machine.history + 2 * index + lane, 2);
  }

  /** Looks around `here`, which lies `phase`/32 after the sample at `index`, between its neighbours at twice the rate. */
  #lookAt(lane: Lane, index: number, phase: number, left: number, here: number, right: number): void {
    if (!isCandidate(left, here, right, this.#peaks[lane])) return;
    const instant = instantWorthALook(phase, left, here, right, this.#peaks[lane]);
    if (instant === null) return;
    for (const offset of SEARCH_PHASES) {
      const value = Math.abs(this.#valueAt(lane, index, instant + offset));
      if (value > this.#peaks[lane]) this.#peaks[lane] = value;
    }
  }

  #valueAt(lane: Lane, index: number, phase: number): number {
    const { numbers, interpolated, interpolate } = this.#machine;
    const whole = Math.floor(phase / INTERPOLATION_PHASES);
    interpolate(index + whole, phase - whole * INTERPOLATION_PHASES);
    return numbers[interpolated + lane] as number;
  }
}
