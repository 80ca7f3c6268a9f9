import { allThirdOctaveBands } from '#core/standards/iec-61260-1-2014.ts';
import { levelFromMeanSquare } from '#core/units/decibel.ts';
import type { BandLevel } from './level-figures.ts';
import { createSignalFrontEnd, type SignalFrontEnd, type SignalPiece } from './signal-front-end.ts';
import { createThirdOctaveBank } from './third-octave-bank.ts';
import type { ThirdOctaveBank } from './bank-plan.ts';
import { readBandLevels } from './third-octave-levels.ts';

/** A third-octave band over an interval: its Leq and its highest Fast level, unweighted; null where there is none. */
export interface HeldBand extends BandLevel {
  readonly maximumDb: number | null;
}

/** Which sound to read. */
export interface HeldBandOptions {
  readonly sampleRateHz: number;
  /** Sound pressure in pascal at digital 1.0. */
  readonly pascalPerFullScale: number;
  /** Counted interval in seconds since the first sample. */
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** Filters the pressure in place before anything is read from it, as a microphone correction does. */
  readonly correct?: (pressure: Float64Array, count: number) => void;
}

/** Third-octave bands as a stream, in constant memory. */
export interface HeldBandRecorder {
  push(samples: Float64Array | Float32Array): void;
  finish(): readonly HeldBand[];
}

/**
 * Fast levels are looked at so often. Fast falls by 34.7 dB in a second, so what lies between two looks is at most 0.17 dB above
 * the later of them.
 */
const LOOK_SECONDS = 0.005;

/** Records Leq and maximum of each band; the filters hear all sound before the interval too. */
export function createHeldBandRecorder(options: HeldBandOptions): HeldBandRecorder {
  return new LookingRecorder(options);
}

class LookingRecorder implements HeldBandRecorder {
  readonly #from: number;
  readonly #to: number;
  readonly #sampleRateHz: number;
  readonly #lookSamples: number;
  readonly #bank: ThirdOctaveBank;
  readonly #correct: HeldBandOptions['correct'];
  readonly #frontEnd: SignalFrontEnd;
  readonly #highest = new Map<number, number>();
  #position = 0;

  constructor({ sampleRateHz, pascalPerFullScale, fromSeconds, toSeconds, correct }: HeldBandOptions) {
    this.#from = Math.round(fromSeconds * sampleRateHz);
    this.#to = Math.round(toSeconds * sampleRateHz);
    this.#sampleRateHz = sampleRateHz;
    this.#lookSamples = Math.max(1, Math.round(LOOK_SECONDS * sampleRateHz));
    this.#bank = createThirdOctaveBank(sampleRateHz);
    this.#correct = correct;
    this.#frontEnd = createSignalFrontEnd(sampleRateHz, pascalPerFullScale, (piece) => this.#take(piece));
  }

  push(samples: Float64Array | Float32Array): void {
    this.#frontEnd.push(samples);
  }

  finish(): readonly HeldBand[] {
    this.#frontEnd.finish();
    const startSeconds = this.#from / this.#sampleRateHz;
    const counted = Math.max(0, Math.min(this.#to, this.#position) - this.#from);
    const interval = { startSeconds, endSeconds: startSeconds + counted / this.#sampleRateHz };
    const bands = allThirdOctaveBands();
    return readBandLevels(this.#bank, bands, interval).map(({ nominalHz, levelDb }, index) => {
      const highest = this.#highest.get(bands[index]?.index ?? 0);
      const isThere = levelDb !== null && highest !== undefined;
      return { nominalHz, levelDb, maximumDb: isThere ? levelFromMeanSquare(highest) : null };
    });
  }

  /** Cuts a piece at the ends of the interval and, inside of it, at every look. */
  #take({ pressure, count }: SignalPiece): void {
    this.#correct?.(pressure, count);
    for (let start = 0; start < count;) {
      const at = this.#position + start;
      const isCounted = at >= this.#from && at < this.#to;
      const end = Math.min(count, start + this.#untilNextCut(at));
      this.#bank.process(start === 0 ? pressure : pressure.subarray(start, end), end - start, isCounted);
      if (isCounted) this.#look();
      start = end;
    }
    this.#position += count;
  }

  #untilNextCut(at: number): number {
    if (at < this.#from) return this.#from - at;
    return at < this.#to ? Math.min(this.#lookSamples, this.#to - at) : Number.POSITIVE_INFINITY;
  }

  #look(): void {
    for (const { band, fast } of this.#bank.read()) {
      this.#highest.set(band.index, Math.max(fast, this.#highest.get(band.index) ?? 0));
    }
  }
}
