import { atMost, decimalDifference, exactly } from '#core/units/decimal.ts';
import type { RunJudgement } from './run-judgement.ts';

/** A valid run that lies apart from all others of its series. */
export interface FarRun {
  readonly number: number;
  /** Its distance from the nearest of the others, noted readings. */
  readonly gapDb: number;
}

/** Three readings are too few for a test of outliers; with four to ten Dixon's ratio of gap and range serves. */
const FEWEST_RUNS = 3;
const FEWEST_FOR_DIXON = 4;
/** Gaps of less than the usual repeatability of a reading are none (regulations, section 4.2). */
const LEAST_GAP_DB = 0.3;
/** Critical ratios of Dixon's Q for 95 % of both sides (Rorabacher, Analytical Chemistry 63 (1991) 139); the last holds beyond. */
const CRITICAL_RATIOS: Readonly<Record<number, number>> = {
  4: 0.829,
  5: 0.71,
  6: 0.625,
  7: 0.568,
  8: 0.526,
  9: 0.493,
};
const LAST_CRITICAL_RATIO = 0.466;

/**
 * The valid run that lies apart from the others; null where none does. Of three runs it is one whose gap to the next is larger than
 * the spread that the profile allows all of them; of more, one that Dixon's test finds. To be shown: nothing is removed by it.
 */
export function farRun(judgements: readonly RunJudgement[], allowedSpreadDb: number | null): FarRun | null {
  const readings = judgements
    .flatMap(({ valid, notedDb, number }) => (valid && notedDb !== null ? [{ number, notedDb }] : []))
    .toSorted((a, b) => a.notedDb - b.notedDb);
  const [lowest, second] = readings;
  const [beforeLast, highest] = readings.slice(-2);
  if (readings.length < FEWEST_RUNS || !lowest || !second || !beforeLast || !highest) return null;
  const low = { number: lowest.number, gapDb: decimalDifference(second.notedDb, lowest.notedDb) };
  const high = { number: highest.number, gapDb: decimalDifference(highest.notedDb, beforeLast.notedDb) };
  const farther = high.gapDb >= low.gapDb ? high : low;
  const rangeDb = decimalDifference(highest.notedDb, lowest.notedDb);
  return isFar(farther.gapDb, rangeDb, readings.length, allowedSpreadDb) ? farther : null;
}

function isFar(gapDb: number, rangeDb: number, count: number, allowedSpreadDb: number | null): boolean {
  if (gapDb < LEAST_GAP_DB) return false;
  if (count < FEWEST_FOR_DIXON) {
    return allowedSpreadDb !== null && !atMost(exactly(gapDb), exactly(allowedSpreadDb));
  }
  return gapDb / rangeDb > (CRITICAL_RATIOS[count] ?? LAST_CRITICAL_RATIO);
}
