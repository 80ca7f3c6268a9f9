import type { Profile } from '#core/procedure/profile.ts';
import { atMost, decimalSum, exactly } from '#core/units/decimal.ts';
import type { SeriesJudgement, TestJudgement } from './test-judgement.ts';

/**
 * By how much the result of a polled stream can be too low: the largest bound of its counted runs that are slower than the
 * profile demands, or polled at all where it demands nothing; 0 where the reading is official (decision 12).
 */
export function polledBound(series: SeriesJudgement, profile: Profile): number {
  const demanded = profile.reading.maximumSampleSpacingMilliseconds;
  const bounds = series.runs.flatMap(({ number, possibleShortfallDb, reasons }) => {
    const isSlow = demanded === null || reasons.some((reason) => reason.code === 'SAMPLING_TOO_SLOW');
    return series.countedRuns.includes(number) && isSlow && possibleShortfallDb !== null
      ? [possibleShortfallDb]
      : [];
  });
  return Math.max(0, ...bounds);
}

/** True if a level could reach the limit when its bound is added: the outcome is then too close to pass. */
export function isTooClose(
  result: NonNullable<TestJudgement['result']>,
  boundDb: number,
  maximumDb: number,
): boolean {
  if (boundDb === 0) return false;
  const highest = decimalSum(Math.max(result.reportedDb, result.unroundedDb), boundDb);
  return atMost(exactly(maximumDb), exactly(highest));
}
