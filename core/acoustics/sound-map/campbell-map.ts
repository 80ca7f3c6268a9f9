import type { SpeedPoint } from '../shaft-angle.ts';
import { codeOfMeanSquare, NO_DATA_CODE } from './level-code.ts';
import { pooledRows, poolInto, type PooledRows } from './pooled-rows.ts';
import { createShortTimeSpectra, type Frame, type ShortTimeSpectra } from './short-time-spectra.ts';
import type { SoundMap } from './sound-map.ts';
import { highestIn, type SoundMapMaker, type SoundMapOptions } from './spectrogram.ts';
import { speedReader } from './speed-at.ts';

/** How to form a map by engine speed. */
export interface CampbellOptions extends SoundMapOptions {
  /** Engine speed; times in seconds since the first sample. */
  readonly speed: readonly SpeedPoint[];
  /** Width of a column in 1/min. */
  readonly speedStepRpm: number;
}

/** No engine of the bench turns faster; a faster reading is a fault of its sensor and belongs to no column. */
const HIGHEST_RPM = 25_000;

/**
 * Levels by engine speed and frequency (a Campbell diagram): each frame belongs to the column of the speed at its middle, and a
 * column holds the mean energy of its frames. Frames without a speed are left out; a column without frames has no data.
 */
export function createCampbellMap(options: CampbellOptions): SoundMapMaker {
  return new SpeedSortedSpectra(options);
}

class SpeedSortedSpectra implements SoundMapMaker {
  readonly #options: CampbellOptions;
  readonly #speedAt: (timeSeconds: number) => number | null;
  readonly #spectra: ShortTimeSpectra;
  readonly #binCount: number;
  readonly #rows: PooledRows;
  /** Sums of mean squares and how many frames they are of, by the number of the column. */
  readonly #columns = new Map<number, { readonly sums: Float64Array; count: number }>();
  #sampleCount = 0;

  constructor(options: CampbellOptions) {
    this.#options = options;
    this.#speedAt = speedReader(options.speed);
    this.#spectra = createShortTimeSpectra(options, (frame) => this.#take(frame));
    this.#rows = pooledRows(this.#spectra.stepHz, options.size / 2 + 1, options.highestHz);
    this.#binCount = Math.min(options.size / 2 + 1, this.#rows.axis.count * this.#rows.bins);
  }

  push(samples: Float64Array | Float32Array): void {
    this.#sampleCount += samples.length;
    this.#spectra.push(samples);
  }

  finish(): SoundMap | null {
    this.#spectra.finish();
    const numbers = [...this.#columns.keys()];
    if (numbers.length === 0) return null;
    const lowest = Math.min(...numbers);
    const count = Math.max(...numbers) - lowest + 1;
    const { sampleRateHz, size, hop, window, weighting, speedStepRpm } = this.#options;
    const codes = this.#codesOf(lowest, count);
    return {
      head: {
        form: 'senyap-sound-map/1',
        kind: 'campbell',
        weighting,
        window,
        size,
        hop,
        sampleRateHz,
        durationSeconds: this.#sampleCount / sampleRateHz,
        noiseBandwidthHz: this.#spectra.noiseBandwidthHz,
        across: { first: lowest * speedStepRpm, step: speedStepRpm, count },
        up: this.#rows.axis,
        pooled: { frames: 1, bins: this.#rows.bins },
        frameCounts: Array.from(
          { length: count },
          (_, index) => this.#columns.get(lowest + index)?.count ?? 0,
        ),
        highestDb: highestIn(codes),
      },
      codes,
    };
  }

  #take({ timeSeconds, toneMeanSquares }: Frame): void {
    const speedRpm = this.#speedAt(timeSeconds);
    if (speedRpm === null || speedRpm <= 0 || speedRpm > HIGHEST_RPM) return;
    const number = Math.round(speedRpm / this.#options.speedStepRpm);
    const column = this.#columns.get(number) ?? { sums: new Float64Array(this.#binCount), count: 0 };
    this.#columns.set(number, column);
    column.count += 1;
    const { sums } = column;
    for (let bin = 0; bin < sums.length; bin += 1)
      sums[bin] = (sums[bin] as number) + (toneMeanSquares[bin] as number);
  }

  #codesOf(lowest: number, count: number): Uint16Array {
    const rowCount = this.#rows.axis.count;
    const codes = new Uint16Array(count * rowCount).fill(NO_DATA_CODE);
    const pooled = new Float64Array(rowCount);
    for (const [number, column] of this.#columns) {
      poolInto(pooled, column.sums, this.#rows.bins);
      const start = (number - lowest) * rowCount;
      for (let row = 0; row < rowCount; row += 1)
        codes[start + row] = codeOfMeanSquare((pooled[row] as number) / column.count);
    }
    return codes;
  }
}
