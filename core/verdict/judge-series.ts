import { findCountedRuns, wantedRuns } from '#core/procedure/counted-runs.ts';
import type { SeriesEvidence } from '#core/procedure/evidence.ts';
import { farRun } from '#core/procedure/far-run.ts';
import { judgeRun } from '#core/procedure/judge-run.ts';
import { rejects, warns } from '#core/procedure/make-reason.ts';
import { trustedFigure } from '#core/procedure/profile-gaps.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { Reason } from '#core/procedure/reason.ts';
import type { RunContext } from '#core/procedure/run-context.ts';
import type { RunJudgement } from '#core/procedure/run-judgement.ts';
import { fallingTrend, risingTrend } from '#core/procedure/series-trend.ts';
import { type Exact, exactly, exactMean, toNumber } from '#core/units/decimal.ts';
import { roundExact } from '#core/units/rounding.ts';
import type { SeriesJudgement } from './test-judgement.ts';

/** Judges every run of a series and forms its result from the runs that count (decisions 4, 5 and 6). */
export function judgeSeries(series: SeriesEvidence, context: RunContext): SeriesJudgement {
  const { profile } = context;
  const runs = series.runs.map((run) => judgeRun(run, context));
  const counted = findCountedRuns(runs, profile);
  const level = counted.complete
    ? aggregate(
        counted.runs.map((run) => run.notedDb),
        profile,
      )
    : null;
  return {
    role: series.role,
    outlet: series.outlet,
    runs,
    countedRuns: counted.complete ? counted.runs.map((run) => run.number) : [],
    spreadDb: counted.spreadDb,
    unroundedDb: level === null ? null : toNumber(level),
    reportedDb: level === null ? null : roundExact(level, profile.resultRounding),
    reasons: [
      ...(counted.complete ? [] : failure(runs, counted.runs.length, counted.spreadDb, profile)),
      ...trendReasons(runs),
      ...farReasons(runs, profile),
    ],
  };
}

/** Mean or highest of the noted readings, exact and unrounded; null of none. */
function aggregate(readings: readonly number[], profile: Profile): Exact | null {
  if (profile.aggregate.runs === 'mean') return exactMean(readings);
  return readings.length === 0 ? null : exactly(Math.max(...readings));
}

/** Why a series has no result: too few valid runs, or none that fit; then what rejected its runs, each code once. */
function failure(
  runs: readonly RunJudgement[],
  validRuns: number,
  spreadDb: number | null,
  profile: Profile,
): Reason[] {
  const wanted = wantedRuns(profile) ?? 1;
  const runReasons = eachOnce(runs.flatMap((run) => run.reasons.filter((one) => one.effect === 'rejects')));
  if (validRuns < wanted) {
    const figures = { measured: validRuns, required: wanted, unit: 'runs' } as const;
    return [rejects('TOO_FEW_RUNS', 'series', figures), ...runReasons];
  }
  const required = trustedFigure(profile.spreadDb);
  return [rejects('SPREAD_EXCEEDED', 'series', { measured: spreadDb, required, unit: 'dB' })];
}

/** A rise or a fall from run to run is shown with its figure and rejects nothing. */
function trendReasons(runs: readonly RunJudgement[]): Reason[] {
  const rise = risingTrend(runs);
  if (rise !== null) {
    return [warns('LEVEL_RISING', 'series', { measured: rise.slopeDbPerRun, unit: 'dB/run' })];
  }
  const fall = fallingTrend(runs);
  if (fall === null) return [];
  return [warns('LEVEL_FALLING', 'series', { measured: Math.abs(fall.slopeDbPerRun), unit: 'dB/run' })];
}

/** A run that lies apart is told with its distance; it is never removed. */
function farReasons(runs: readonly RunJudgement[], profile: Profile): Reason[] {
  const far = farRun(runs, trustedFigure(profile.spreadDb));
  if (far === null) return [];
  const { gapDb: measured, number } = far;
  return [warns('RUN_FAR_OFF', 'series', { measured, unit: 'dB', detail: String(number) })];
}

function eachOnce(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.toReversed().map((reason) => [reason.code, reason])).values()].toReversed();
}
