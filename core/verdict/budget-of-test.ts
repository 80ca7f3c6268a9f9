import type { SeriesEvidence, TestEvidence } from '#core/procedure/evidence.ts';
import { differenceBudget, type DifferenceBudget } from './difference-budget.ts';
import { withOwnTargetRule } from '#core/procedure/target-speed.ts';
import { mannerOf, needsTarget } from '#core/procedure/manner.ts';
import { firstUncertaintyBudget } from './first-uncertainty-budget.ts';
import { bestSpeedSlope, type SweptRun } from './speed-slope.ts';
import type { SeriesJudgement } from './test-judgement.ts';
import type { TestResult } from './test-result.ts';
import { uncertaintyBudget, type UncertaintyBudget } from './uncertainty-budget.ts';

/**
 * The budget of a test from the counted runs of the series that gives its result. Null without a result, and for evidence of
 * the first version, which had no such budget.
 */
export function budgetOfTest(
  evidence: TestEvidence,
  series: SeriesJudgement | null,
  targetSpeedRpm: number | null,
): UncertaintyBudget | null {
  const { profile, mode, decision, instruments, vehicle } = evidence;
  if (decision.budget === undefined || series === null || series.countedRuns.length === 0) return null;
  return uncertaintyBudget({
    profile: withOwnTargetRule(profile, vehicle),
    targetSpeedRpm,
    site: mode === 'site' ? 'open-site' : 'yard',
    meterClass: instruments.meter?.class ?? null,
    readingsDb: countedReadings(series),
    speedSlope: needsTarget(mannerOf(profile))
      ? bestSpeedSlope(sweepOf(evidence, series), countedRuns(evidence.series, series), targetSpeedRpm)
      : { state: 'not-measured', why: 'not-held' },
    laboratory: decision.budget.components,
  });
}

/** The sweep before the runs tells of the exhaust and the outlet that were measured first, and of no other. */
function sweepOf({ speedSweep, profile }: TestEvidence, series: SeriesJudgement): TestEvidence['speedSweep'] {
  const isFirst = series.role === profile.series[0] && series.outlet === 1;
  return isFirst && mannerOf(profile) === 'hold' ? speedSweep : undefined;
}

/** The budget of the difference replacement minus stock; null outside a comparison, and where the evidence asks for none. */
export function differenceBudgetOfTest(
  evidence: TestEvidence,
  { series, stock }: Pick<TestResult, 'series' | 'stock'>,
  targetSpeedRpm: number | null,
): DifferenceBudget | null {
  const choice = evidence.decision.budget?.comparison;
  if (choice === undefined) return null;
  const [own, reference] = [series, stock].map((one) => budgetOfTest(evidence, one, targetSpeedRpm));
  if (own == null || reference == null) return null;
  return differenceBudget(reference.components, own.components, choice);
}

/** U that a decision rule uses: the laboratory's own, else the budget's; null where a simple rule needs none. */
export function uncertaintyForRule(
  evidence: TestEvidence,
  series: SeriesJudgement | null,
  budget: UncertaintyBudget | null,
): number | null {
  const { expandedUncertaintyDb, rule } = evidence.decision;
  if (expandedUncertaintyDb !== null || rule === 'simple' || series === null) return expandedUncertaintyDb;
  return evidence.decision.budget === undefined
    ? firstUncertainty(evidence, series)
    : (budget?.expandedUncertaintyDb ?? null);
}

function firstUncertainty({ profile, instruments }: TestEvidence, series: SeriesJudgement): number {
  const meterClass = instruments.meter?.class ?? null;
  const readingsDb = countedReadings(series);
  return firstUncertaintyBudget({ profile, meterClass, readingsDb }).expandedUncertaintyDb;
}

function countedReadings({ runs, countedRuns: counted }: SeriesJudgement): number[] {
  return runs.flatMap(({ number, LAFmaxDb }) =>
    counted.includes(number) && LAFmaxDb !== null ? [LAFmaxDb] : [],
  );
}

function countedRuns(all: readonly SeriesEvidence[], judged: SeriesJudgement): readonly SweptRun[] {
  const own = all.find((one) => one.role === judged.role && one.outlet === judged.outlet);
  return judged.runs.flatMap((judgement) => {
    const evidence = own?.runs.find((run) => run.number === judgement.number);
    return evidence !== undefined && judged.countedRuns.includes(judgement.number)
      ? [{ evidence, judgement }]
      : [];
  });
}
