import { createRealFourierTransform } from '#core/acoustics/fourier-transform.ts';
import {
  interpolateAt,
  INTERPOLATION_PHASES,
  INTERPOLATION_REACH,
} from '#core/acoustics/fractional-interpolator.ts';
import { createWindow } from '#core/acoustics/window-function.ts';
import { type CrankTurns, placeOfTurn } from './crank-turns.ts';

/** The spectrum of some revolutions of the crank; what is handed over is used again. */
export interface CrankFrame {
  /** Energy of each bin, in squares of the samples' unit times seconds; their sum is the energy under the window. */
  readonly energies: Float64Array;
  /** Mean revolutions per second in the frame; bin k lies at k times it over the frame's revolutions. */
  readonly perSecond: number;
  readonly revolutions: number;
}

/** A stretch of the crank's way to look at. */
export interface FrameSearch {
  readonly samples: Float64Array;
  readonly sampleRateHz: number;
  readonly turns: CrankTurns;
  /** The frames' middles lie from here to there, in revolutions of the turns. */
  readonly fromTurn: number;
  readonly toTurn: number;
  /** Revolutions under a frame's window, a power of two. */
  readonly frameTurns: number;
}

/** Frames overlap by three quarters: then the squares of their Hann windows add up to the same everywhere. */
const FRAMES_PER_LENGTH = 4;
/** Sum of the squares of the windows over one place. */
const SQUARES_SUM = 1.5;
const LARGEST_CELLS_PER_TURN = 16_384;

/**
 * Hands over one spectrum after the other of sound read over equal angles of the crank, where the engine's lines stay sharp
 * however fast its speed changes. Returns the number of frames. Each sample weighs by the time that its angle takes, so
 * the energies of all frames add up to that of the sound.
 */
export function readCrankFrames(search: FrameSearch, onFrame: (frame: CrankFrame) => void): number {
  const { turns, frameTurns, fromTurn, toTurn } = search;
  const cellsPerTurn = cellsFor(search);
  if (cellsPerTurn > LARGEST_CELLS_PER_TURN) return 0;
  const reader = new FrameReader(search, cellsPerTurn);
  const last = turns.revolutions.at(-1) ?? 0;
  let count = 0;
  for (let middle = fromTurn; middle <= toTurn; middle += frameTurns / FRAMES_PER_LENGTH) {
    if (middle - frameTurns / 2 < 0 || middle + frameTurns / 2 > last) continue;
    onFrame(reader.read(middle - frameTurns / 2));
    count += 1;
  }
  return count;
}

/** At least as many cells as samples at the lowest speed, so that nothing of the sound is lost. */
function cellsFor({ turns, sampleRateHz }: FrameSearch): number {
  const lowest = turns.perSecond.reduce((least, one) => Math.min(least, one), Infinity);
  return 2 ** Math.ceil(Math.log2(sampleRateHz / lowest));
}

class FrameReader {
  readonly #search: FrameSearch;
  readonly #cellsPerTurn: number;
  readonly #cells: Float64Array;
  readonly #weights: Float64Array;
  readonly #energies: Float64Array;
  readonly #transform: ReturnType<typeof createRealFourierTransform>;

  constructor(search: FrameSearch, cellsPerTurn: number) {
    const size = search.frameTurns * cellsPerTurn;
    this.#search = search;
    this.#cellsPerTurn = cellsPerTurn;
    this.#cells = new Float64Array(size);
    this.#weights = createWindow('hann', size).weights.map((weight) => weight / 2);
    this.#energies = new Float64Array(size / 2 + 1);
    this.#transform = createRealFourierTransform(size);
  }

  read(startTurn: number): CrankFrame {
    const perSecond = this.#fill(startTurn);
    const energies = this.#energies.fill(0);
    this.#transform.addPowers(this.#cells, this.#weights, energies);
    const size = this.#cells.length;
    const scale = 1 / (size * SQUARES_SUM * this.#cellsPerTurn);
    for (let bin = 0; bin <= size / 2; bin += 1)
      energies[bin] = (energies[bin] as number) * scale * (bin === 0 || bin === size / 2 ? 1 : 2);
    return { energies, perSecond, revolutions: this.#search.frameTurns };
  }

  /** Reads the sound at equal angles, times the root of the seconds per revolution; returns the mean speed. */
  #fill(startTurn: number): number {
    const { samples, turns } = this.#search;
    const cells = this.#cells;
    let place = placeOfTurn(turns, startTurn);
    const startPlace = place;
    for (let cell = 0; cell < cells.length; cell += 1) {
      const turned = startTurn + cell / this.#cellsPerTurn;
      while ((turns.revolutions[place] ?? Infinity) < turned) place += 1;
      const after = turns.revolutions[place] as number;
      const before = turns.revolutions[place - 1] ?? after;
      const share = after > before ? (turned - before) / (after - before) : 1;
      const root = Math.sqrt(turns.perSecond[place] as number);
      cells[cell] = soundAt(samples, turns.first + place - 1 + share) / root;
    }
    const seconds = (place - startPlace) / this.#search.sampleRateHz;
    return this.#search.frameTurns / seconds;
  }
}

/** The sound between two samples; silence where the filter would reach over an end. */
function soundAt(samples: Float64Array, place: number): number {
  const finest = Math.round(place * INTERPOLATION_PHASES);
  const index = Math.floor(finest / INTERPOLATION_PHASES);
  const isInside = index >= INTERPOLATION_REACH && index + INTERPOLATION_REACH < samples.length;
  return isInside ? interpolateAt(samples, index, finest - index * INTERPOLATION_PHASES) : 0;
}
