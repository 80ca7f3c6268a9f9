import { NonFiniteSampleError } from './non-finite-sample-error.ts';

/** One piece of the signal on its way to the meters: the same samples raw and as alternating pressure. */
export interface SignalPiece {
  /** Samples as delivered, full scale 1. */
  readonly raw: Float64Array;
  /** Pressure in pascal with the constant part removed. */
  readonly pressure: Float64Array;
  readonly count: number;
  /** Extremes of the raw samples, which spare many a look at each. */
  readonly lowest: number;
  readonly highest: number;
  /** Sum of all raw samples before the piece, and with it: added one by one, so that no cut shows in the last digit. */
  readonly sumBefore: number;
  readonly sumAfter: number;
}

/** Turns samples into pressure pieces of at most `MOST_SAMPLES_PER_PIECE`. */
export interface SignalFrontEnd {
  /** Takes any number of samples; throws NonFiniteSampleError at NaN or infinity, and push nothing after it. */
  push(samples: Float64Array | Float32Array): void;
  /** Passes on what is still held back of a recording shorter than the look at its constant part. */
  finish(): void;
}

/** Meters may rely on pieces not being longer than this. */
export const MOST_SAMPLES_PER_PIECE = 2048;

const PREROLL_SECONDS = 0.5;
/** Slow drift of the constant part is followed by a high pass this low: 0.002 dB at 10 Hz. */
const DRIFT_CORNER_HZ = 0.2;

/**
 * Removes the constant part (DC) without a jump at the start: the first half second is held back, its mean under a
 * Hann window is the first guess, and a 0.2 Hz high pass follows what drifts. The guess costs no accuracy, since
 * samples are delayed, not lost; the result does not depend on how the samples are cut into calls.
 */
export function createSignalFrontEnd(
  sampleRateHz: number,
  pascalPerFullScale: number,
  onPiece: (piece: SignalPiece) => void,
): SignalFrontEnd {
  return new ConstantPartRemover(sampleRateHz, pascalPerFullScale, onPiece);
}

class ConstantPartRemover implements SignalFrontEnd {
  readonly #pascalPerFullScale: number;
  readonly #onPiece: (piece: SignalPiece) => void;
  readonly #preroll: Float64Array;
  readonly #pole: number;
  readonly #piece = {
    raw: new Float64Array(MOST_SAMPLES_PER_PIECE),
    pressure: new Float64Array(MOST_SAMPLES_PER_PIECE),
    count: 0,
    lowest: 0,
    highest: 0,
    sumBefore: 0,
    sumAfter: 0,
  };
  #held = 0;
  #passed = 0;
  #constant: number | null = null;
  /** What the drift filter last took and gave. */
  #taken = 0;
  #given = 0;

  constructor(sampleRateHz: number, pascalPerFullScale: number, onPiece: (piece: SignalPiece) => void) {
    this.#pole = Math.exp((-2 * Math.PI * DRIFT_CORNER_HZ) / sampleRateHz);
    this.#pascalPerFullScale = pascalPerFullScale;
    this.#onPiece = onPiece;
    this.#preroll = new Float64Array(Math.round(PREROLL_SECONDS * sampleRateHz));
  }

  push(samples: Float64Array | Float32Array): void {
    const taken = this.#hold(samples);
    if (this.#constant === null && this.#held === this.#preroll.length) this.#release();
    if (this.#constant !== null) this.#pass(samples, taken, samples.length, this.#constant);
  }

  finish(): void {
    if (this.#constant === null && this.#held > 0) this.#release();
  }

  #hold(samples: Float64Array | Float32Array): number {
    const taken = Math.min(this.#preroll.length - this.#held, samples.length);
    if (taken > 0) this.#preroll.set(samples.subarray(0, taken), this.#held);
    refuseNonFinite(this.#preroll, this.#held, this.#held + taken, 0);
    this.#held += taken;
    return taken;
  }

  #release(): void {
    this.#constant = constantPart(this.#preroll, this.#held);
    this.#pass(this.#preroll, 0, this.#held, this.#constant);
  }

  #pass(samples: Float64Array | Float32Array, start: number, end: number, constant: number): void {
    const piece = this.#piece;
    for (let next = start; next < end; next += piece.count) {
      piece.count = Math.min(end - next, MOST_SAMPLES_PER_PIECE);
      this.#fill(samples, next, constant);
      if (!Number.isFinite(this.#given)) refuseNonFinite(piece.raw, 0, piece.count, this.#passed);
      this.#passed += piece.count;
      this.#onPiece(piece);
    }
  }

  /**
   * Copies, gathers, takes the constant part out, scales and follows the drift in one go: (1 + p)/2 (1 - 1/z) / (1 - p/z).
   * After one sample that is NaN or infinite the output is so too, for good, so nobody need look at each.
   */
  #fill(samples: Float64Array | Float32Array, start: number, constant: number): void {
    const piece = this.#piece;
    const { raw, pressure, count } = piece;
    const pole = this.#pole;
    const scale = this.#pascalPerFullScale * ((1 + pole) / 2);
    let taken = this.#taken;
    let given = this.#given;
    let lowest = Number.POSITIVE_INFINITY;
    let highest = Number.NEGATIVE_INFINITY;
    let sum = piece.sumAfter;
    piece.sumBefore = sum;
    for (let index = 0; index < count; index += 1) {
      const value = samples[start + index] as number;
      raw[index] = value;
      sum += value;
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
      const next = (value - constant) * scale;
      given = next - taken + pole * given;
      taken = next;
      pressure[index] = given;
    }
    this.#taken = taken;
    this.#given = given;
    piece.lowest = lowest;
    piece.highest = highest;
    piece.sumAfter = sum;
  }
}

function refuseNonFinite(samples: Float64Array, start: number, end: number, before: number): void {
  for (let index = start; index < end; index += 1) {
    if (!Number.isFinite(samples[index])) throw new NonFiniteSampleError(before + index);
  }
}

/** Mean under a Hann window, which a tone of 10 Hz or more leaves alone; the plain mean where there is too little. */
function constantPart(samples: Float64Array, count: number): number {
  let weighted = 0;
  let weights = 0;
  for (let index = 0; index < count; index += 1) {
    const weight = count < samples.length ? 1 : 1 - Math.cos((2 * Math.PI * (index + 0.5)) / count);
    weighted += weight * (samples[index] as number);
    weights += weight;
  }
  return weights > 0 ? weighted / weights : 0;
}
