import { createRealFourierTransform } from '../fourier-transform.ts';
import { createWindow } from '../window-function.ts';

/** A guess at how the speed moves through a window: at its middle, and its change before and after, all per second. */
export interface SpeedMove {
  /** Spacing of the comb at the middle, hertz. */
  readonly spacingHz: number;
  readonly before: number;
  readonly after: number;
}

/** How well a move explains a window. */
export interface MoveFit extends SpeedMove {
  /** Contrast of the comb against what lies between its teeth. */
  readonly score: number;
  /** Share of the power up to the highest tooth that lies on the teeth. */
  readonly share: number;
  /** Numbers of the lowest teeth that stand out from both sides. */
  readonly present: readonly number[];
}

/** Points that a window is read at, and the length of the transform. */
const POINTS = 512;
const SIZE = 2048;
const OVERSAMPLING = SIZE / POINTS;
/** Main lobe of a Hann window: its noise bandwidth in bins of the window. */
const NOISE_BANDWIDTH = 1.5;
/** Teeth that are read, and the next ones that a faster speed may reach. */
const MOST_TEETH = 10;
const SPARE = 1.3;
/** Of these teeth it is told which stand out, and by how much in amplitude. */
const LOW_TEETH = 8;
const STANDS_OUT = 1.6;
const SCALE_STEP = 0.0025;

/** A stretch of sound that lies `halfSeconds` to either side of its middle. */
export interface WarpedWindow {
  readonly samples: Float64Array;
  readonly rateHz: number;
  readonly halfSeconds: number;
}

/** Reads a window of sound as if the engine turned evenly, by turning its time with a guessed move of the speed. */
export class WarpedComb {
  readonly #transform = createRealFourierTransform(SIZE);
  readonly #weights = createWindow('hann', POINTS).weights;
  readonly #points = new Float64Array(SIZE);
  readonly #powers = new Float64Array(SIZE / 2 + 1);
  readonly #amplitudes = new Float64Array(SIZE / 2 + 1);

  /** How well a move fits if all of it may be this share faster or slower; the fit carries the scaled move. */
  fit(window: WarpedWindow, move: SpeedMove, reach: number): MoveFit {
    const periods = this.#warp(window, move);
    this.#transform.transformToPowers(this.#points, this.#powers);
    const top = Math.min(SIZE / 2, Math.ceil(SPARE * MOST_TEETH * periods * OVERSAMPLING));
    for (let bin = 0; bin <= top; bin += 1) this.#amplitudes[bin] = Math.sqrt(this.#powers[bin] as number);
    let best = 1;
    let score = Number.NEGATIVE_INFINITY;
    for (let scale = 1 - reach; scale <= 1 + reach; scale += SCALE_STEP) {
      const found = this.#contrast(scale * periods * OVERSAMPLING);
      if (found > score) [best, score] = [scale, found];
    }
    const { spacingHz, before, after } = move;
    const share = this.#share(best * periods * OVERSAMPLING);
    const present = this.#present(best * periods * OVERSAMPLING);
    return { spacingHz: spacingHz * best, before: before * best, after: after * best, score, share, present };
  }

  /** Fills the points; returns the number of periods in the window. */
  #warp({ samples, rateHz, halfSeconds }: WarpedWindow, { spacingHz, before, after }: SpeedMove): number {
    const first = -spacingHz * halfSeconds + (before * halfSeconds * halfSeconds) / 2;
    const last = spacingHz * halfSeconds + (after * halfSeconds * halfSeconds) / 2;
    const middle = (samples.length - 1) / 2;
    const step = (last - first) / POINTS;
    for (let point = 0; point < POINTS; point += 1) {
      const phase = first + (point + 0.5) * step;
      const slope = phase < 0 ? before : after;
      // The time at which the phase is reached: the root of slope/2 t² + spacing t = phase.
      const root = Math.sqrt(Math.max(0, spacingHz * spacingHz + 2 * slope * phase));
      const place = middle + ((2 * phase) / (spacingHz + root)) * rateHz;
      this.#points[point] = interpolated(samples, place);
    }
    this.#weigh();
    return last - first;
  }

  /** Takes the mean out, which would leak into the lowest teeth, and lays the window over the points. */
  #weigh(): void {
    let sum = 0;
    for (let point = 0; point < POINTS; point += 1) sum += this.#points[point] as number;
    const mean = sum / POINTS;
    for (let point = 0; point < POINTS; point += 1)
      this.#points[point] = ((this.#points[point] as number) - mean) * (this.#weights[point] as number);
  }

  #contrast(spacingBins: number): number {
    let on = 0;
    let off = 0;
    for (let tooth = 1; tooth <= MOST_TEETH; tooth += 1) {
      on += this.#amplitudeAt(tooth * spacingBins);
      off += this.#amplitudeAt((tooth - 0.5) * spacingBins);
    }
    return on - off;
  }

  #share(spacingBins: number): number {
    const end = Math.min(SIZE / 2, Math.round((MOST_TEETH + 0.5) * spacingBins));
    let all = 0;
    for (let bin = Math.round(0.5 * spacingBins); bin < end; bin += 1) all += this.#powers[bin] as number;
    let teeth = 0;
    for (let tooth = 1; tooth <= MOST_TEETH; tooth += 1) teeth += this.#amplitudeAt(tooth * spacingBins) ** 2;
    return all === 0 ? 0 : (teeth * NOISE_BANDWIDTH * OVERSAMPLING) / all;
  }

  #present(spacingBins: number): number[] {
    const present: number[] = [];
    for (let tooth = 1; tooth <= LOW_TEETH; tooth += 1) {
      const between = Math.max(
        this.#amplitudeAt((tooth - 0.5) * spacingBins),
        this.#amplitudeAt((tooth + 0.5) * spacingBins),
      );
      if (this.#amplitudeAt(tooth * spacingBins) > STANDS_OUT * between) present.push(tooth);
    }
    return present;
  }

  #amplitudeAt(place: number): number {
    const bin = Math.floor(place);
    if (bin + 1 >= this.#amplitudes.length) return 0;
    const low = this.#amplitudes[bin] as number;
    return low + ((this.#amplitudes[bin + 1] as number) - low) * (place - bin);
  }
}

function interpolated(samples: Float64Array, place: number): number {
  const index = Math.max(0, Math.min(samples.length - 2, Math.floor(place)));
  const low = samples[index] as number;
  return low + ((samples[index + 1] as number) - low) * Math.min(1, Math.max(0, place - index));
}
