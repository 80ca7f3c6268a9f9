import { binomialTail, corrected, hintLevel } from './exact-chance.ts';

/** Results of one workshop by how far each lies under its limit, in cells of 0.5 dB. */
export interface MarginCells {
  readonly workshop: string;
  /** Counts from 2 dB over the limit to 2 dB under it: four cells over, then four under; the limit itself lies under. */
  readonly counts: readonly number[];
}

/** More results just under the limit than their neighbours foretell. */
export interface PiledHint {
  readonly workshop: string;
  readonly under: number;
  readonly over: number;
  /** How many of both together a smooth spread would put under the limit. */
  readonly expectedUnder: number;
  /** Chance of at least so many, corrected for the number of workshops looked at. */
  readonly chance: number;
}

/** Width of a cell in dB, and how many of them lie on each side of a limit. */
export const cellDb = 0.5;
export const cellsOnSide = 4;
/** Below so many results beside the limit nothing can be said, nor with so few in the cells around them. */
const fewestBeside = 20;
const fewestAround = 20;
/** The share that the neighbours foretell is itself uncertain: so many of its standard errors are granted. */
const grantedErrors = 2;

/** Which cell a result lies in; null farther than 2 dB from its limit. */
export function marginCell(levelDb: number, limitDb: number): number | null {
  const cells = (limitDb - levelDb) / cellDb;
  // A result on the limit passes; binary arithmetic must not put it over.
  const cell = Math.floor(cells + 1e-9) + cellsOnSide;
  return cell < 0 || cell >= 2 * cellsOnSide ? null : cell;
}

/**
 * Workshops whose results pile up just under the limit. The six cells around the middle two are fitted with a straight line; what
 * it foretells for the middle two is the share of them that would lie under the limit, and the exact binomial chance of at least
 * so many is corrected for the number of workshops.
 */
export function piledUnderLimit(workshops: readonly MarginCells[]): readonly PiledHint[] {
  return workshops
    .flatMap((one) => hintOf(one) ?? [])
    .map((hint) => Object.assign(hint, { chance: corrected(hint.chance, workshops.length) }))
    .filter(({ chance }) => chance <= hintLevel);
}

function hintOf({ workshop, counts }: MarginCells): PiledHint | null {
  const [over = 0, under = 0] = counts.slice(cellsOnSide - 1, cellsOnSide + 1);
  const around = [...counts.slice(0, cellsOnSide - 1), ...counts.slice(cellsOnSide + 1)];
  const count = around.reduce((sum, one) => sum + one, 0);
  if (over + under < fewestBeside || count < fewestAround) return null;
  const share = grantedShare(shareUnder(around), count);
  return {
    workshop,
    under,
    over,
    expectedUnder: share * (over + under),
    chance: binomialTail(under, over + under, share),
  };
}

/** Share of the middle two cells that lies under the limit, by a straight line through the three cells on each side. */
function shareUnder(around: readonly number[]): number {
  const places = [-3.5, -2.5, -1.5, 1.5, 2.5, 3.5];
  const mean = around.reduce((sum, one) => sum + one, 0) / places.length;
  const products = places.reduce((sum, place, index) => sum + place * (around[index] ?? 0), 0);
  const slope = products / places.reduce((sum, place) => sum + place * place, 0);
  const [over, under] = [mean - slope / 2, mean + slope / 2].map((one) => Math.max(one, 0.05 * mean));
  return (under ?? 0) / ((under ?? 0) + (over ?? 1));
}

function grantedShare(share: number, count: number): number {
  const error = Math.sqrt((share * (1 - share)) / count);
  return Math.min(0.98, share + grantedErrors * error);
}
