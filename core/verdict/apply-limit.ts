import type { TestEvidence } from '#core/procedure/evidence.ts';
import { rejects, warns } from '#core/procedure/make-reason.ts';
import type { Limit } from '#core/procedure/profile.ts';
import type { Reason } from '#core/procedure/reason.ts';
import { decimalDifference } from '#core/units/decimal.ts';
import { uncertaintyForRule } from './budget-of-test.ts';
import { chooseLimit } from './choose-limit.ts';
import { decide } from './decide.ts';
import type { DifferenceBudget } from './difference-budget.ts';
import { isTooClose, polledBound } from './polled-bound.ts';
import type { AppliedLimit, SeriesJudgement, Verdict } from './test-judgement.ts';
import type { TestResult } from './test-result.ts';
import type { UncertaintyBudget } from './uncertainty-budget.ts';

/** The budget of the level, and of the difference in a comparison. */
export interface Budgets {
  readonly budget: UncertaintyBudget | null;
  readonly difference: DifferenceBudget | null;
}

/** The limit of a test and what a valid measurement is worth against it. */
export interface LimitFinding {
  readonly limit: AppliedLimit | null;
  /** The outcome if the measurement is valid; the caller makes it `invalid` where it is not. */
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
}

/** Chooses the limit and compares the reported level with it. A profile for moving vehicles or for information only has no limit for a vehicle at rest. */
export function applyLimit(evidence: TestEvidence, result: TestResult, budgets: Budgets): LimitFinding {
  const { profile, vehicle, testDate } = evidence;
  if (profile.testType !== 'stationary') {
    return withoutLimit([rejects('LIMIT_REFUSED', 'limit', { detail: profile.testType })]);
  }
  if (profile.informativeOnly) return withoutLimit([]);
  const { stockReportedDb } = result;
  const { applied, reasons } = chooseLimit({ profile, vehicle, testDate, stockReportedDb });
  if (applied === null) return withoutLimit(reasons);
  const { rule } = evidence.decision;
  const expandedUncertaintyDb = uncertaintyOf(applied.limit, evidence, result.series, budgets);
  const limit = { ...applied, rule, expandedUncertaintyDb };
  return {
    ...verdictBy(limit, evidence, result),
    limit,
    reasons: [...reasons, ...boundReasons(limit, evidence, result)],
  };
}

/**
 * A limit on the difference to the stock exhaust is decided with U of the difference. Where such a limit stands among others the
 * larger of both holds: nobody knows which of them decides until U is taken off.
 */
function uncertaintyOf(
  limit: Limit,
  evidence: TestEvidence,
  series: SeriesJudgement | null,
  { budget, difference }: Budgets,
): number | null {
  const ofLevel = uncertaintyForRule(evidence, series, budget);
  const { expandedUncertaintyDb: declared, rule } = evidence.decision;
  if (ofLevel === null || declared !== null || rule === 'simple' || difference === null) return ofLevel;
  if (isOnStock(limit)) return difference.expandedUncertaintyDb;
  const isAmong = limit.kind === 'smallest-of' && limit.items.some(isOnStock);
  return isAmong ? Math.max(ofLevel, difference.expandedUncertaintyDb) : ofLevel;
}

function isOnStock(limit: Limit): boolean {
  return limit.kind === 'reference-plus' && limit.reference === 'same-session-stock';
}

function withoutLimit(reasons: readonly Reason[]): LimitFinding {
  return { limit: null, verdict: 'no_limit_applies', reasons };
}

function verdictBy(
  limit: AppliedLimit,
  evidence: TestEvidence,
  { result, series }: TestResult,
): { readonly verdict: Verdict } {
  if (result === null || series === null) return { verdict: 'invalid' };
  const verdict = decide({ ...limit, reportedDb: result.reportedDb });
  const isClose = isTooClose(result, polledBound(series, evidence.profile), limit.maximumDb);
  return { verdict: verdict === 'pass' && isClose ? 'conditional_pass' : verdict };
}

/** The bound of a polled reading stands in words where it can reach the limit. */
function boundReasons(
  limit: AppliedLimit,
  { profile }: TestEvidence,
  { result, series }: TestResult,
): Reason[] {
  if (result === null || series === null) return [];
  const bound = polledBound(series, profile);
  if (!isTooClose(result, bound, limit.maximumDb)) return [];
  const room = Math.max(0, decimalDifference(limit.maximumDb, result.reportedDb));
  return [warns('SAMPLING_TOO_SLOW', 'limit', { measured: bound, required: room, unit: 'dB' })];
}
