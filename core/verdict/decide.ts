import { atMost, compare, exactly, minus, plus } from '#core/units/decimal.ts';
import type { Verdict } from './test-judgement.ts';

/** How a reported level is compared with a limit (ILAC-G8:09/2019, clauses 4.2.1 to 4.2.3). */
export type DecisionRule = 'simple' | 'guarded' | 'four-way';

/** What is compared: the reported value under every rule (decision 3). */
export interface Comparison {
  readonly reportedDb: number;
  readonly maximumDb: number;
  readonly rule: DecisionRule;
  /** U (k = 2); the simple rule does not use it. A rule that needs it and has none never passes, nor does what is no number. */
  readonly expandedUncertaintyDb: number | null;
}

/**
 * The outcome of a comparison with a limit TL:
 * simple: pass at L <= TL; guarded: pass at L <= TL - U;
 * four-way: pass below TL - U, conditional pass up to TL, conditional fail up to TL + U, fail above (decision 2).
 */
export function decide(comparison: Comparison): Verdict {
  const { rule, expandedUncertaintyDb } = comparison;
  const figures = [comparison.reportedDb, comparison.maximumDb, expandedUncertaintyDb ?? 0];
  if (!figures.every(Number.isFinite)) return 'invalid';
  const level = exactly(comparison.reportedDb);
  const limit = exactly(comparison.maximumDb);
  if (rule === 'simple') return atMost(level, limit) ? 'pass' : 'fail';
  if (expandedUncertaintyDb === null) return 'invalid';
  const guard = exactly(expandedUncertaintyDb);
  if (rule === 'guarded') return atMost(level, minus(limit, guard)) ? 'pass' : 'fail';
  if (compare(level, minus(limit, guard)) < 0) return 'pass';
  if (atMost(level, limit)) return 'conditional_pass';
  return atMost(level, plus(limit, guard)) ? 'conditional_fail' : 'fail';
}
