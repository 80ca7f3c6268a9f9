/** Finds where a signal was cut off before the converter, below digital full scale. */
export interface FlatTopDetector {
  /** Looks at a sample and its position; true where it completes the evidence of a cut. */
  process(value: number, position: number): FlatTop | null;
  /** Values between these two need not be given to `process` now: they change nothing. */
  readonly quietBelow: number;
  readonly quietAbove: number;
}

/** A stretch of samples at one and the same extreme; the end is the sample after. */
export interface FlatTop {
  readonly first: number;
  readonly end: number;
}

/** How much the samples of a flat top may differ, re its height: 66 dB below. */
const FLATNESS = 5e-4;
/** The shoulder of a top lies this much below it. */
const SHOULDER = 0.98;
/** A cut wave crosses its shoulder at once; a round top of the same flatness is six times as wide there. */
const WIDEST_SHOULDER_RATIO = 1.5;
const FEWEST_SAMPLES = 4;
const FEWEST_TOPS = 3;
/** No amplifier limits this far below full scale: 40 dB. */
const LOWEST_TOP = 0.01;
/** Sound written in coarser steps than this, re its height, has flat tops of its own. */
const COARSEST_STEP = 1 / 500;

/**
 * An amplifier at its limit gives the same value again and again: three or more tops of one side at the highest value
 * so far, each at least 4 samples within 0.05 % and with steep flanks. Sines, sounds with round tops, noise and
 * coarsely quantised sounds do not have such tops. Not seen: a limit that noise, ringing or droop after it moves by
 * more than 0.05 % of its height, tops shorter than 4 samples, and soft limiting.
 */
export function createFlatTopDetector(): FlatTopDetector {
  return new TwoSidedDetector();
}

class TwoSidedDetector implements FlatTopDetector {
  quietBelow = Number.NEGATIVE_INFINITY;
  quietAbove = Number.POSITIVE_INFINITY;
  readonly #upper = new OneSide();
  readonly #lower = new OneSide();
  readonly #steps = new StepWatch();

  process(value: number, position: number): FlatTop | null {
    const isFine = this.#steps.isFiner(
      value,
      COARSEST_STEP * Math.max(this.#upper.height, this.#lower.height),
    );
    const above = this.#upper.process(value, position);
    const below = this.#lower.process(-value, position);
    if (!isFine) return null;
    this.#rest();
    return above ?? below;
  }

  #rest(): void {
    const isResting = !this.#upper.isOnTop && !this.#lower.isOnTop;
    this.quietBelow = isResting ? SHOULDER * this.#upper.height : Number.NEGATIVE_INFINITY;
    this.quietAbove = isResting ? -SHOULDER * this.#lower.height : Number.POSITIVE_INFINITY;
  }
}

/** So many differences that are no multiples of the smallest one show that there is no coarse grid. */
const FEWEST_OFF_GRID = 100;
const GRID_TOLERANCE = 0.1;

/** Watches whether samples are written in coarse steps. */
class StepWatch {
  #isFine = false;
  #smallest = Number.POSITIVE_INFINITY;
  #offGrid = 0;
  #last: number | null = null;

  /** True, and for good, once a step below `coarsest` or many steps off any grid have been seen. */
  isFiner(value: number, coarsest: number): boolean {
    if (this.#isFine) return true;
    const step = this.#last === null ? 0 : Math.abs(value - this.#last);
    this.#last = value;
    if (step > 0) this.#note(step);
    this.#isFine = this.#smallest < coarsest || this.#offGrid >= FEWEST_OFF_GRID;
    return this.#isFine;
  }

  #note(step: number): void {
    // Rounding of floating point makes equal steps differ in their last digits.
    if (step < this.#smallest * (1 - GRID_TOLERANCE)) {
      this.#smallest = step;
      this.#offGrid = 0;
    }
    const ratio = step / this.#smallest;
    if (Math.abs(ratio - Math.round(ratio)) > GRID_TOLERANCE) this.#offGrid += 1;
  }
}

/** Tops in the positive direction. */
class OneSide {
  height = LOWEST_TOP;
  #tops = 0;
  #shoulderStart = -1;
  #flatStart = -1;
  #longestStart = 0;
  #longestEnd = 0;

  get isOnTop(): boolean {
    return this.#shoulderStart >= 0;
  }

  process(value: number, position: number): FlatTop | null {
    if (value < SHOULDER * this.height) return this.#shoulderStart < 0 ? null : this.#leave(position);
    if (this.#shoulderStart < 0) this.#shoulderStart = position;
    if (value > this.height) this.#rise(value);
    if (value < this.height * (1 - FLATNESS)) {
      this.#flatStart = -1;
      return null;
    }
    if (this.#flatStart < 0) this.#flatStart = position;
    if (position + 1 - this.#flatStart > this.#longestEnd - this.#longestStart) {
      this.#longestStart = this.#flatStart;
      this.#longestEnd = position + 1;
    }
    return null;
  }

  /** A clearly higher top: what was flat before was not the limit. */
  #rise(value: number): void {
    if (value > this.height * (1 + FLATNESS)) {
      this.#tops = 0;
      this.#flatStart = -1;
      this.#longestStart = this.#longestEnd;
    }
    this.height = value;
  }

  #leave(position: number): FlatTop | null {
    const top = { first: this.#longestStart, end: this.#longestEnd };
    const length = top.end - top.first;
    const width = position - this.#shoulderStart;
    this.#shoulderStart = -1;
    this.#flatStart = -1;
    this.#longestStart = this.#longestEnd;
    if (length < FEWEST_SAMPLES || width > WIDEST_SHOULDER_RATIO * length) return null;
    this.#tops += 1;
    return this.#tops >= FEWEST_TOPS ? top : null;
  }
}
