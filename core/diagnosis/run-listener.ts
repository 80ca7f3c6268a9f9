import { createOverloadDetector, type OverloadDetector } from '#core/acoustics/overload-detector.ts';
import { FLOAT_SAMPLES, type SampleFormat } from '#core/acoustics/sample-format.ts';
import {
  createSignalFrontEnd,
  type SignalFrontEnd,
  type SignalPiece,
} from '#core/acoustics/signal-front-end.ts';
import { doStretchesMeet, type TimedStretch } from '#core/acoustics/timed-stretch.ts';
import { createWeightingFilter } from '#core/acoustics/weighting-filter.ts';

/** What to listen to. */
export interface RunListenerOptions {
  readonly sampleRateHz: number;
  /** Sound pressure in pascal at digital 1.0. */
  readonly pascalPerFullScale: number;
  readonly sampleFormat?: SampleFormat;
  /** What counts, in seconds since the first sample. */
  readonly window: TimedStretch;
  /** What is kept besides, so that filters and transforms reach over the ends of the window. */
  readonly kept: TimedStretch;
  /** Filters the pressure in place before anything is read from it, as a microphone correction does. */
  readonly correct?: (pressure: Float64Array, count: number) => void;
}

/** The A-weighted pressure of a stretch of a run. */
export interface HeardRun {
  readonly sampleRateHz: number;
  /** Pascal. */
  readonly samples: Float64Array;
  /** Number of its first sample in the recording. */
  readonly firstSample: number;
  /** Mean square of the C-weighted pressure of the window in Pa². */
  readonly meanSquareC: number;
  /** The window reaches into an overload. */
  readonly isOverloaded: boolean;
}

/** Listens to a recording as a stream; keeps no more than the stretch that was asked for. */
export interface RunListener {
  /** Takes samples (full scale 1) in pieces of any size. */
  push(samples: Float64Array | Float32Array): void;
  /** The stretch, as far as the recording reaches. */
  finish(): HeardRun;
}

/** Filters run from the first sample of the recording, so that they have settled where the stretch begins. */
export function createRunListener(options: RunListenerOptions): RunListener {
  return new WeightedListener(options);
}

class WeightedListener implements RunListener {
  readonly #options: RunListenerOptions;
  readonly #frontEnd: SignalFrontEnd;
  readonly #overload: OverloadDetector;
  readonly #weightA: ReturnType<typeof createWeightingFilter>;
  readonly #weightC: ReturnType<typeof createWeightingFilter>;
  readonly #kept: Float64Array;
  readonly #firstSample: number;
  readonly #counted: { readonly first: number; readonly end: number };
  #position = 0;
  #sumC = 0;
  #countC = 0;

  constructor(options: RunListenerOptions) {
    const { sampleRateHz, sampleFormat = FLOAT_SAMPLES, kept, window } = options;
    this.#options = options;
    this.#overload = createOverloadDetector(sampleRateHz, sampleFormat.largestCode);
    this.#weightA = createWeightingFilter('A', sampleRateHz);
    this.#weightC = createWeightingFilter('C', sampleRateHz);
    this.#firstSample = Math.max(0, Math.round(kept.startSeconds * sampleRateHz));
    const end = Math.round(kept.endSeconds * sampleRateHz);
    this.#kept = new Float64Array(Math.max(0, end - this.#firstSample));
    this.#counted = {
      first: Math.round(window.startSeconds * sampleRateHz),
      end: Math.round(window.endSeconds * sampleRateHz),
    };
    this.#frontEnd = createSignalFrontEnd(sampleRateHz, options.pascalPerFullScale, (piece) =>
      this.#take(piece),
    );
  }

  push(samples: Float64Array | Float32Array): void {
    this.#frontEnd.push(samples);
  }

  finish(): HeardRun {
    this.#frontEnd.finish();
    const there = Math.max(0, Math.min(this.#kept.length, this.#position - this.#firstSample));
    const stretches = [...this.#overload.overloads(), ...this.#overload.flatTops()];
    return {
      sampleRateHz: this.#options.sampleRateHz,
      samples: this.#kept.subarray(0, there),
      firstSample: this.#firstSample,
      meanSquareC: this.#countC === 0 ? 0 : this.#sumC / this.#countC,
      isOverloaded: stretches.some((one) => doStretchesMeet(one, this.#options.window)),
    };
  }

  #take(piece: SignalPiece): void {
    const { pressure, count } = piece;
    this.#overload.process(piece.raw, 0, count, piece);
    this.#options.correct?.(pressure, count);
    const weighted = new Float64Array(count);
    this.#weightC.process(pressure, weighted, count);
    this.#addC(weighted);
    this.#weightA.process(pressure, weighted, count);
    const from = Math.max(0, this.#firstSample - this.#position);
    const to = Math.min(count, this.#firstSample + this.#kept.length - this.#position);
    if (to > from) this.#kept.set(weighted.subarray(from, to), this.#position + from - this.#firstSample);
    this.#position += count;
  }

  #addC(weighted: Float64Array): void {
    const first = Math.max(0, this.#counted.first - this.#position);
    const end = Math.min(weighted.length, this.#counted.end - this.#position);
    for (let index = first; index < end; index += 1) this.#sumC += (weighted[index] as number) ** 2;
    this.#countC += Math.max(0, end - first);
  }
}
