import type { TestEvidence } from '#core/procedure/evidence.ts';
import { type Manner, mannerOf } from '#core/procedure/manner.ts';
import type { Reason } from '#core/procedure/reason.ts';
import { decisionsOfRule } from './decisions-of-rule.ts';
import { limitSteps } from './limit-steps.ts';
import { ruleOfReason } from './rule-of-reason.ts';
import { fateOf, seriesSteps } from './series-steps.ts';
import type { RuleOutcome, TestJudgement } from './test-judgement.ts';
import type { RunFate, SeriesName, VerdictStep } from './verdict-step.ts';

/** A reason found in one run. */
export interface RunFinding {
  readonly series: SeriesName;
  readonly number: number;
  readonly fate: RunFate;
  readonly reason: Reason;
}

/** One rule with everything that was found about it. */
export interface RuleLink {
  readonly outcome: RuleOutcome;
  /** What single runs say about it, rejected runs included. */
  readonly runs: readonly RunFinding[];
  /** What the preparation, the checks, the series or the limit say about it. */
  readonly reasons: readonly Reason[];
  /** Numbers of the readings of the rules (decisions.md) that played a part. */
  readonly decisions: readonly number[];
}

/** Why a test has its verdict: rule by rule, then step by step from the readings. No reason of the judgement is left out. */
export interface VerdictChain {
  readonly rules: readonly RuleLink[];
  readonly steps: readonly VerdictStep[];
  /** What speaks about the test as a whole: interrupted, given up. */
  readonly whole: readonly Reason[];
  /** Every decision that played a part, once, in order. */
  readonly decisions: readonly number[];
}

/** The chain of a judgement as it was made: it explains the figures it is given and judges nothing itself. */
export function explainVerdict(evidence: TestEvidence, judgement: TestJudgement): VerdictChain {
  const runs = runFindings(judgement);
  const reasons = judgement.reasons.filter((reason) => reason.place !== 'run');
  const manner = mannerOf(evidence.profile);
  const rules = judgement.rules.map((outcome): RuleLink => {
    const own = {
      runs: runs.filter(({ reason }) => ruleOfReason(reason, manner) === outcome.rule),
      reasons: reasons.filter((reason) => ruleOfReason(reason, manner) === outcome.rule),
    };
    return { outcome, ...own, decisions: decisionsOfRule(outcome, own, evidence) };
  });
  const steps = [
    ...judgement.series.flatMap((series) => seriesSteps(series, evidence.profile)),
    ...limitSteps(judgement, evidence.profile),
  ];
  return {
    rules,
    steps,
    whole: untold(reasons, judgement.rules, manner),
    decisions: eachOnce([...rules, ...steps].flatMap(({ decisions }) => decisions)),
  };
}

function runFindings({ series }: TestJudgement): readonly RunFinding[] {
  return series.flatMap((one) =>
    one.runs.flatMap((run) =>
      run.reasons.map((reason) => ({
        series: { role: one.role, outlet: one.outlet },
        number: run.number,
        fate: fateOf(run, one),
        reason,
      })),
    ),
  );
}

/** Reasons that stand with no rule of this judgement. */
function untold(
  reasons: readonly Reason[],
  rules: readonly RuleOutcome[],
  manner: Manner,
): readonly Reason[] {
  return reasons.filter((reason) => !rules.some(({ rule }) => rule === ruleOfReason(reason, manner)));
}

function eachOnce(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
