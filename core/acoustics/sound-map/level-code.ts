import { levelFromMeanSquare } from '#core/units/decibel.ts';

/** Levels of a map in steps of this; a coded level is right within half of it. */
export const CODE_STEP_DB = 0.01;
/** Where nothing was measured. */
export const NO_DATA_CODE = 0;
/** Where it was measured that there is no sound at all. */
export const SILENCE_CODE = 1;

const FIRST_LEVEL_CODE = 2;
const LOWEST_DB = -250;
const LARGEST_CODE = 2 ** 16 - 1;

/** What stands in one cell of a map. */
export type CellLevel =
  | { readonly state: 'level'; readonly levelDb: number }
  /** Measured, and no sound at all. */
  | { readonly state: 'silence' }
  /** Nothing was measured there. */
  | { readonly state: 'no-data' };

/** A mean square in Pa² as a code of 16 bits; a larger mean square never has a smaller code. */
export function codeOfMeanSquare(meanSquarePascal2: number): number {
  const levelDb = levelFromMeanSquare(meanSquarePascal2);
  if (levelDb === null || levelDb < LOWEST_DB) return SILENCE_CODE;
  return Math.min(LARGEST_CODE, codeOfLevel(levelDb));
}

/** The code of a level, for the ends of a colour scale; not rounded to a code that occurs. */
export function codeOfLevel(levelDb: number): number {
  return FIRST_LEVEL_CODE + Math.round((levelDb - LOWEST_DB) / CODE_STEP_DB);
}

/** What a code says. */
export function cellOfCode(code: number): CellLevel {
  if (code === NO_DATA_CODE) return { state: 'no-data' };
  if (code === SILENCE_CODE) return { state: 'silence' };
  // The steps are hundredths, so that a level has no more digits than it was coded with.
  return { state: 'level', levelDb: (code - FIRST_LEVEL_CODE + LOWEST_DB * 100) / 100 };
}
