import { roundHalfUp } from '#core/units/rounding.ts';
import type { RunJudgement } from './run-judgement.ts';

/** A level that rises, or falls, from each valid run to the next; a fall has a slope below 0. */
export interface SeriesTrend {
  /** Slope of the straight line of least squares through the noted readings, to 0.01 dB per run. */
  readonly slopeDbPerRun: number;
  readonly runs: number;
}

/** Fewer runs show no trend: two always rise or fall. */
const FEWEST_RUNS = 3;
/** A rise of less than the usual repeatability of a reading is none (regulations, section 4.2). */
const LEAST_SLOPE_DB_PER_RUN = 0.3;
const SLOPE_DECIMALS = 2;

/**
 * The trend of a series whose valid runs rise one after the other, as an engine and an exhaust that heat up do; null where
 * one of them does not, or the rise is small. A finding to be shown: it says nothing against any run.
 */
export function risingTrend(judgements: readonly RunJudgement[]): SeriesTrend | null {
  return trendOf(judgements, 1);
}

/** The same for a level that falls, as that of a damper that opens up or of a microphone that sinks does. */
export function fallingTrend(judgements: readonly RunJudgement[]): SeriesTrend | null {
  return trendOf(judgements, -1);
}

function trendOf(judgements: readonly RunJudgement[], direction: 1 | -1): SeriesTrend | null {
  const readings = judgements.flatMap(({ valid, notedDb }) => (valid && notedDb !== null ? [notedDb] : []));
  if (readings.length < FEWEST_RUNS) return null;
  const isSteady = readings
    .slice(1)
    .every((reading, index) => direction * (reading - (readings[index] ?? reading)) > 0);
  const slopeDbPerRun = roundHalfUp(slopeOf(readings), SLOPE_DECIMALS);
  const isSteep = direction * slopeDbPerRun >= LEAST_SLOPE_DB_PER_RUN;
  return isSteady && isSteep ? { slopeDbPerRun, runs: readings.length } : null;
}

/** Least squares over 0, 1, 2 ... */
function slopeOf(readings: readonly number[]): number {
  const middle = (readings.length - 1) / 2;
  const products = readings.reduce((sum, reading, index) => sum + (index - middle) * reading, 0);
  const squares = readings.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return products / squares;
}
