import { wantedRuns } from '#core/procedure/counted-runs.ts';
import { trustedFigure } from '#core/procedure/profile-gaps.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { RunJudgement } from '#core/procedure/run-judgement.ts';
import type { SeriesJudgement } from './test-judgement.ts';
import type { RunFate, VerdictStep } from './verdict-step.ts';

/** How a series comes to its reported level: every reading as noted, the runs that count, mean or highest, rounding. */
export function seriesSteps(series: SeriesJudgement, profile: Profile): readonly VerdictStep[] {
  return [
    ...series.runs.map((run) => notedStep(run, series, profile)),
    countedStep(series, profile),
    ...levelSteps(series, profile),
  ];
}

/** What became of a run of a series. */
export function fateOf(run: RunJudgement, { countedRuns }: SeriesJudgement): RunFate {
  if (!run.valid) return 'rejected';
  return countedRuns.includes(run.number) ? 'counted' : 'spare';
}

function nameOf({ role, outlet }: SeriesJudgement) {
  return { role, outlet };
}

function notedStep(run: RunJudgement, series: SeriesJudgement, profile: Profile): VerdictStep {
  const { noteDecimals, noteRounding } = profile.reading;
  const rounding = { decimals: noteDecimals, mode: noteRounding };
  const decisions = [4, 7, ...(run.possibleShortfallDb === null ? [] : [12])];
  return { kind: 'noted', series: nameOf(series), run, fate: fateOf(run, series), rounding, decisions };
}

function countedStep(series: SeriesJudgement, profile: Profile): VerdictStep {
  const counted = countedRuns(series);
  return {
    kind: 'counted',
    series: nameOf(series),
    numbers: counted.map((run) => run.number),
    readingsDb: readingsOf(counted),
    wanted: wantedRuns(profile),
    valid: series.runs.filter((run) => run.valid).length,
    spreadDb: series.spreadDb,
    allowedSpreadDb: trustedFigure(profile.spreadDb),
    decisions: [1, 5, 6],
  };
}

function levelSteps(series: SeriesJudgement, profile: Profile): VerdictStep[] {
  const { unroundedDb, reportedDb } = series;
  if (unroundedDb === null || reportedDb === null) return [];
  const name = nameOf(series);
  const method = profile.aggregate.runs;
  const readingsDb = readingsOf(countedRuns(series));
  const { decimals, mode } = profile.resultRounding;
  return [
    { kind: 'combined', series: name, method, readingsDb, unroundedDb, decisions: [4] },
    {
      kind: 'rounded',
      series: name,
      unroundedDb,
      reportedDb,
      rounding: { decimals, mode },
      decisions: [4],
    },
  ];
}

function countedRuns(series: SeriesJudgement): readonly RunJudgement[] {
  return series.runs.filter((run) => fateOf(run, series) === 'counted');
}

function readingsOf(runs: readonly RunJudgement[]): readonly number[] {
  return runs.flatMap(({ notedDb }) => (notedDb === null ? [] : [notedDb]));
}
