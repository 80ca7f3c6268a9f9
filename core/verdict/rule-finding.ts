import type { Reason } from '#core/procedure/reason.ts';
import type { RuleOutcome } from './test-judgement.ts';

/** A rule's outcome with the reasons that follow from it. */
export interface RuleFinding {
  readonly outcome: RuleOutcome;
  readonly reasons: readonly Reason[];
}

/** An outcome; what is left out is "no figure". */
export function outcome(
  rule: RuleOutcome['rule'],
  met: RuleOutcome['met'],
  basis: Pick<RuleOutcome, 'confidence'> & Partial<Omit<RuleOutcome, 'rule' | 'met'>>,
): RuleOutcome {
  return { rule, met, measured: null, required: null, unit: '', clause: null, ...basis };
}

/** Met without reasons, unknown where something is missing, else not met. */
export function metBy(reasons: readonly Reason[]): RuleOutcome['met'] {
  if (reasons.length === 0) return true;
  return reasons.every((reason) => reason.code === 'CONDITIONS_MISSING') ? 'unknown' : false;
}
