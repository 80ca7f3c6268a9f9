import type { Span } from './map-view.ts';

/** What a common range of colours rests on. */
export interface RangeBasis {
  readonly unit: 'dB' | 'dBFS';
  readonly weighting: 'A' | 'Z';
  /** Highest LAF of every run that is compared; empty where none has a level. */
  readonly highestLevelsDb: readonly number[];
}

/** How many decibels the colours span. */
export const USUAL_SPAN_DB = 70;
const STEP_DB = 5;
/** Without a level, and re full scale. */
const USUAL_TOP_DB = 100;
const FULL_SCALE_TOP_DB = 0;
/** Unweighted, an exhaust has its strongest lines where A takes off this much and more. */
const ABOVE_A_DB = 10;

/**
 * The range of colours for all runs that are compared: one and the same for each of them, from what the records say and not from
 * the map that happens to be looked at, so that a colour means the same level in every picture.
 */
export function commonRange({ unit, weighting, highestLevelsDb }: RangeBasis): Span {
  const top = unit === 'dBFS' ? FULL_SCALE_TOP_DB : topOf(weighting, highestLevelsDb);
  return [top - USUAL_SPAN_DB, top];
}

function topOf(weighting: 'A' | 'Z', levelsDb: readonly number[]): number {
  if (levelsDb.length === 0) return USUAL_TOP_DB;
  const highest = Math.max(...levelsDb) + (weighting === 'Z' ? ABOVE_A_DB : 0);
  return STEP_DB * Math.ceil(highest / STEP_DB);
}
