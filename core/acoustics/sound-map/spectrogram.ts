import { cellOfCode, codeOfMeanSquare, NO_DATA_CODE } from './level-code.ts';
import { pooledRows, poolInto, type PooledRows } from './pooled-rows.ts';
import {
  createShortTimeSpectra,
  type ShortTimeOptions,
  type ShortTimeSpectra,
} from './short-time-spectra.ts';
import type { SoundMap } from './sound-map.ts';

/** How to form a map. */
export interface SoundMapOptions extends ShortTimeOptions {
  /** Nothing above this is kept. */
  readonly highestHz: number;
}

/** A map as a stream, in bounded memory. */
export interface SoundMapMaker {
  /** Takes samples (full scale 1) in pieces of any size. @throws NonFiniteSampleError */
  push(samples: Float64Array | Float32Array): void;
  /** The map of all of them, or null where there are too few for one spectrum; push nothing after it. */
  finish(): SoundMap | null;
}

/** More columns than a screen has for a map; at least two. */
const MOST_COLUMNS = 3000;

/**
 * Levels by time and frequency. A recording with more frames than columns keeps, in each cell, the highest level of some frames:
 * whenever the columns are full, each two of them become one.
 */
export function createSpectrogram(options: SoundMapOptions, mostColumns = MOST_COLUMNS): SoundMapMaker {
  return new GrowingSpectrogram(options, mostColumns);
}

class GrowingSpectrogram implements SoundMapMaker {
  readonly #options: SoundMapOptions;
  readonly #mostColumns: number;
  readonly #spectra: ShortTimeSpectra;
  readonly #rows: PooledRows;
  readonly #row: Float64Array;
  readonly #codes: Uint16Array;
  #framesPerColumn = 1;
  #frameCount = 0;
  #sampleCount = 0;

  constructor(options: SoundMapOptions, mostColumns: number) {
    this.#options = options;
    this.#mostColumns = mostColumns;
    this.#spectra = createShortTimeSpectra(options, ({ toneMeanSquares }) => this.#take(toneMeanSquares));
    this.#rows = pooledRows(this.#spectra.stepHz, options.size / 2 + 1, options.highestHz);
    this.#row = new Float64Array(this.#rows.axis.count);
    this.#codes = new Uint16Array(mostColumns * this.#rows.axis.count);
  }

  push(samples: Float64Array | Float32Array): void {
    this.#sampleCount += samples.length;
    this.#spectra.push(samples);
  }

  finish(): SoundMap | null {
    this.#spectra.finish();
    if (this.#frameCount === 0) return null;
    const { sampleRateHz, size, hop, window, weighting } = this.#options;
    const frames = this.#framesPerColumn;
    const count = Math.ceil(this.#frameCount / frames);
    const codes = this.#codes.slice(0, count * this.#row.length);
    const middle = size / 2 + ((frames - 1) / 2) * hop;
    return {
      head: {
        form: 'senyap-sound-map/1',
        kind: 'spectrogram',
        weighting,
        window,
        size,
        hop,
        sampleRateHz,
        durationSeconds: this.#sampleCount / sampleRateHz,
        noiseBandwidthHz: this.#spectra.noiseBandwidthHz,
        across: { first: middle / sampleRateHz, step: (frames * hop) / sampleRateHz, count },
        up: this.#rows.axis,
        pooled: { frames, bins: this.#rows.bins },
        frameCounts: null,
        highestDb: highestIn(codes),
      },
      codes,
    };
  }

  #take(toneMeanSquares: Float64Array): void {
    const rowCount = this.#row.length;
    if (this.#frameCount === this.#mostColumns * this.#framesPerColumn) this.#joinColumns();
    poolInto(this.#row, toneMeanSquares, this.#rows.bins);
    const start = Math.floor(this.#frameCount / this.#framesPerColumn) * rowCount;
    for (let row = 0; row < rowCount; row += 1) {
      const code = codeOfMeanSquare(this.#row[row] as number);
      if (code > (this.#codes[start + row] as number)) this.#codes[start + row] = code;
    }
    this.#frameCount += 1;
  }

  /** Two columns become one; an odd last one stays half full. */
  #joinColumns(): void {
    const rowCount = this.#row.length;
    const codes = this.#codes;
    for (let column = 0; column < this.#mostColumns; column += 1) {
      const to = (column >> 1) * rowCount;
      const isSecond = column % 2 === 1;
      for (let row = 0; row < rowCount; row += 1) {
        const code = codes[column * rowCount + row] as number;
        codes[to + row] = isSecond ? Math.max(code, codes[to + row] as number) : code;
      }
    }
    this.#framesPerColumn *= 2;
    codes.fill(NO_DATA_CODE, Math.ceil(this.#mostColumns / 2) * rowCount);
  }
}

/** The highest level of a map; null where it holds none. */
export function highestIn(codes: Uint16Array): number | null {
  let highest = 0;
  for (const code of codes) if (code > highest) highest = code;
  const cell = cellOfCode(highest);
  return cell.state === 'level' ? cell.levelDb : null;
}
