import { valueAtRank } from '#core/acoustics/value-at-rank.ts';
import { type CrankTurns, placeOfTurn } from './crank-turns.ts';

/** A burst that stands out of the cycles around it. */
export interface Pop {
  /** When it was loudest, in seconds of the samples' own clock. */
  readonly timeSeconds: number;
  /** How far its loudest quarter of a revolution stands above the same place in the cycles around, dB. */
  readonly aboveDb: number;
}

/** What taking pops out leaves. */
export interface WithoutPops {
  readonly samples: Float64Array;
  readonly pops: readonly Pop[];
}

/** Where to look, in samples of the turns. */
export interface PopSearch {
  readonly samples: Float64Array;
  readonly sampleRateHz: number;
  readonly turns: CrankTurns;
  /** First sample that may belong to a pop, and the one after the last; counted like `samples`. */
  readonly from: number;
  readonly to: number;
  /** Revolutions in a cycle of the engine. */
  readonly cycleTurns: 1 | 2;
}

/** Blows of the firing come again in each cycle at the same place; a pop does not. */
const CELLS_PER_TURN = 4;
/** So many cycles to each side tell what is usual at a place of the cycle. */
const CYCLES_ASIDE = 4;
const FEWEST_CYCLES = 4;
/** Noise within a cell goes up and down by less. */
const LEAST_RISE = 10 ** (8 / 10);
/** Around a pop all cells belong to it that still stand out by this. */
const EDGE_RISE = 10 ** (3 / 10);

/**
 * Turns pops down to what is usual at their place in the cycle. The energy that goes with it is theirs: it is taken away
 * before anything else is told of the sound.
 */
export function takePopsOut(search: PopSearch): WithoutPops {
  const cells = cellsOf(search);
  const usual = usualEnergies(cells, search.cycleTurns * CELLS_PER_TURN);
  const rises = cells.map(({ energy }, index) => energy / Math.max(usual[index] ?? Infinity, 1e-300));
  const isOfPop = spreadSeeds(cells, rises, search);
  if (!isOfPop.includes(true)) return { samples: search.samples, pops: [] };
  const gains = rises.map((rise, index) => (isOfPop[index] === true ? Math.sqrt(1 / rise) : 1));
  return { samples: turnedDown(search, cells, gains), pops: popsOf(cells, rises, isOfPop, search) };
}

interface Cell {
  readonly first: number;
  readonly end: number;
  readonly energy: number;
}

function cellsOf({ samples, turns }: PopSearch): readonly Cell[] {
  const count = Math.floor((turns.revolutions.at(-1) ?? 0) * CELLS_PER_TURN);
  return Array.from({ length: count }, (_, index) => {
    const first = turns.first + placeOfTurn(turns, index / CELLS_PER_TURN);
    const end = turns.first + placeOfTurn(turns, (index + 1) / CELLS_PER_TURN);
    let energy = 0;
    for (let place = first; place < end; place += 1) energy += (samples[place] as number) ** 2;
    return { first, end, energy };
  });
}

/** Median energy at the same place in the cycles around; endless where there are too few of them. */
function usualEnergies(cells: readonly Cell[], cellsPerCycle: number): readonly number[] {
  return cells.map((_cell, index) => {
    const around: number[] = [];
    for (let cycle = -CYCLES_ASIDE; cycle <= CYCLES_ASIDE; cycle += 1) {
      const other = cells[index + cycle * cellsPerCycle];
      if (cycle !== 0 && other !== undefined) around.push(other.energy);
    }
    if (around.length < FEWEST_CYCLES) return Infinity;
    return valueAtRank(Float64Array.from(around), Math.floor(around.length / 2));
  });
}

function spreadSeeds(cells: readonly Cell[], rises: readonly number[], { from, to }: PopSearch): boolean[] {
  const isInside = (cell: Cell | undefined): boolean =>
    cell !== undefined && cell.first >= from && cell.end <= to;
  const marked = cells.map((cell, index) => isInside(cell) && (rises[index] as number) >= LEAST_RISE);
  const spreadTo = (index: number, before: number): void => {
    const isEdge = (rises[index] as number) >= EDGE_RISE && isInside(cells[index]);
    if (marked[before] === true && isEdge) marked[index] = true;
  };
  for (let index = 1; index < cells.length; index += 1) spreadTo(index, index - 1);
  for (let index = cells.length - 2; index >= 0; index -= 1) spreadTo(index, index + 1);
  return marked;
}

function turnedDown({ samples }: PopSearch, cells: readonly Cell[], gains: readonly number[]): Float64Array {
  const output = samples.slice();
  for (const [index, { first, end }] of cells.entries()) {
    const gain = gains[index] as number;
    if (gain === 1) continue;
    for (let place = first; place < end; place += 1) output[place] = (samples[place] as number) * gain;
  }
  return output;
}

function popsOf(
  cells: readonly Cell[],
  rises: readonly number[],
  isOfPop: readonly boolean[],
  { sampleRateHz }: PopSearch,
): readonly Pop[] {
  const pops: Pop[] = [];
  let loudest = -1;
  for (const [index, isOne] of [...isOfPop, false].entries()) {
    if (isOne && (loudest === -1 || (rises[index] as number) > (rises[loudest] as number))) loudest = index;
    if (isOne || loudest === -1) continue;
    const cell = cells[loudest] as Cell;
    pops.push({
      timeSeconds: (cell.first + cell.end) / 2 / sampleRateHz,
      aboveDb: 10 * Math.log10(rises[loudest] as number),
    });
    loudest = -1;
  }
  return pops;
}
