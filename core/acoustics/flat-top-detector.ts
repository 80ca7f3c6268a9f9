import { type FlatTop, FlatTopEvidence, SHARE_OF_PEAK } from './flat-top-evidence.ts';
import { listLargeSamples } from './large-samples.ts';
import type { SignalPiece } from './signal-front-end.ts';

/** Finds where a signal was cut off before the converter, below digital full scale. */
export interface FlatTopDetector {
  /** Looks at samples; true where they complete a stretch in which tops are flat. */
  process(
    samples: Float64Array,
    start: number,
    end: number,
    extremes?: Pick<SignalPiece, 'lowest' | 'highest'>,
  ): boolean;
  /** Judges what came since the last half second ended; it is judged again when that is complete. */
  look(): void;
}

/** A limit moves with the constant part that a coupling capacitor takes out, so tops are compared within this time. */
const WINDOW_SECONDS = 0.5;
/** No amplifier limits this far below full scale: 40 dB. */
const LOWEST_TOP = 0.01;

/**
 * An amplifier at its limit piles samples up just below the peak, in runs, with next to nothing in the band below (see
 * FlatTopEvidence). Ringing of the converter's filter on such tops, droop and noise of some percent do not hide them.
 * Each half second is judged by itself, both signs apart. Not seen: fewer than three flat tops of one sign in half a
 * second; tops shorter than three samples, as of cut broadband noise; a limit that droops or shifts by more than about
 * 4 %; soft limiting. A sound that is cut by nature, as a square wave, cannot be told from one that was cut.
 */
export function createFlatTopDetector(
  sampleRateHz: number,
  largestCode: number,
  onFound: (found: FlatTop) => void,
): FlatTopDetector {
  return new WindowedDetector(sampleRateHz, largestCode, onFound);
}

class WindowedDetector implements FlatTopDetector {
  readonly #windowSamples: number;
  readonly #largestCode: number;
  readonly #onFound: (found: FlatTop) => void;
  readonly #evidence = new FlatTopEvidence();
  /** What lies near enough to the peak so far, and where in the window. */
  readonly #values: Float64Array;
  readonly #places: Int32Array;
  readonly #large: Int32Array;
  #kept = 0;
  #highest = LOWEST_TOP;
  #lowest = -LOWEST_TOP;
  /** Samples of this window so far, and where it begins. */
  #held = 0;
  #position = 0;

  constructor(sampleRateHz: number, largestCode: number, onFound: (found: FlatTop) => void) {
    this.#windowSamples = Math.max(1, Math.round(WINDOW_SECONDS * sampleRateHz));
    this.#values = new Float64Array(this.#windowSamples);
    this.#places = new Int32Array(this.#windowSamples);
    this.#large = new Int32Array(this.#windowSamples);
    this.#largestCode = largestCode;
    this.#onFound = onFound;
  }

  process(
    samples: Float64Array,
    start: number,
    end: number,
    extremes?: Pick<SignalPiece, 'lowest' | 'highest'>,
  ): boolean {
    let isFound = false;
    for (let next = start; next < end;) {
      const taken = Math.min(end - next, this.#windowSamples - this.#held);
      if (extremes === undefined || !this.#isQuiet(extremes)) this.#keep(samples, next, next + taken);
      this.#held += taken;
      next += taken;
      if (this.#held < this.#windowSamples) break;
      if (this.#judge()) isFound = true;
      this.#begin();
    }
    return isFound;
  }

  look(): void {
    this.#judge();
  }

  #begin(): void {
    this.#position += this.#held;
    this.#held = 0;
    this.#kept = 0;
    this.#highest = LOWEST_TOP;
    this.#lowest = -LOWEST_TOP;
  }

  #isQuiet({ lowest, highest }: Pick<SignalPiece, 'lowest' | 'highest'>): boolean {
    return highest < SHARE_OF_PEAK * this.#highest && lowest > SHARE_OF_PEAK * this.#lowest;
  }

  #keep(samples: Float64Array, start: number, end: number): void {
    const values = this.#values;
    const places = this.#places;
    const offset = this.#held - start;
    let kept = this.#kept;
    let highest = this.#highest;
    let lowest = this.#lowest;
    const range = { lower: SHARE_OF_PEAK * lowest, upper: SHARE_OF_PEAK * highest };
    const found = listLargeSamples(samples, start, end, range, this.#large);
    for (let entry = 0; entry < found; entry += 1) {
      const index = this.#large[entry] as number;
      const value = samples[index] as number;
      if (value < SHARE_OF_PEAK * highest && value > SHARE_OF_PEAK * lowest) continue;
      values[kept] = value;
      places[kept] = offset + index;
      kept += 1;
      if (value > highest) highest = value;
      else if (value < lowest) lowest = value;
    }
    this.#kept = kept;
    this.#highest = highest;
    this.#lowest = lowest;
  }

  #judge(): boolean {
    const sides = [this.#judgeSide(1, this.#highest), this.#judgeSide(-1, -this.#lowest)].filter(
      (side) => side !== null,
    );
    if (sides.length === 0) return false;
    this.#onFound({
      first: this.#position + Math.min(...sides.map(({ first }) => first)),
      end: this.#position + Math.max(...sides.map(({ end }) => end)),
    });
    return true;
  }

  #judgeSide(sign: 1 | -1, peak: number): FlatTop | null {
    if (peak === LOWEST_TOP) return null;
    return this.#evidence.find({
      values: this.#values,
      places: this.#places,
      count: this.#kept,
      sign,
      peak,
      largestCode: this.#largestCode,
    });
  }
}
