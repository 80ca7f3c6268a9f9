import type { RunJudgement } from '#core/procedure/run-judgement.ts';
import type { RoundingRule } from '#core/units/rounding.ts';
import type { AppliedLimit, RuleOutcome, SeriesJudgement, Verdict } from './test-judgement.ts';

/** Which series a step is about. */
export type SeriesName = Pick<SeriesJudgement, 'role' | 'outlet'>;

/** What became of a run: it forms the result, it is valid and was not needed, or it is no measurement. */
export type RunFate = 'counted' | 'spare' | 'rejected';

/** One step from the readings to the verdict with all numbers that went in and came out; levels in dB. */
export type VerdictStep = (
  | {
      readonly kind: 'noted';
      readonly series: SeriesName;
      readonly run: RunJudgement;
      readonly fate: RunFate;
      readonly rounding: RoundingRule;
    }
  | {
      readonly kind: 'counted';
      readonly series: SeriesName;
      /** Empty where no runs fit. */
      readonly numbers: readonly number[];
      readonly readingsDb: readonly number[];
      /** How many the procedure asks for; null where it leaves that open. */
      readonly wanted: number | null;
      readonly valid: number;
      readonly spreadDb: number | null;
      readonly allowedSpreadDb: number | null;
    }
  | {
      readonly kind: 'combined';
      readonly series: SeriesName;
      readonly method: 'mean' | 'highest';
      readonly readingsDb: readonly number[];
      readonly unroundedDb: number;
    }
  | {
      readonly kind: 'rounded';
      readonly series: SeriesName;
      readonly unroundedDb: number;
      readonly reportedDb: number;
      readonly rounding: RoundingRule;
    }
  | {
      readonly kind: 'loudest';
      readonly outlets: readonly { readonly outlet: number; readonly reportedDb: number }[];
      readonly reportedDb: number;
    }
  | {
      readonly kind: 'difference';
      readonly stockDb: number;
      readonly replacementDb: number;
      readonly differenceDb: number;
      readonly unroundedDifferenceDb: number;
    }
  | { readonly kind: 'limit'; readonly limit: AppliedLimit }
  | {
      readonly kind: 'compared';
      readonly limit: AppliedLimit;
      readonly reportedDb: number;
      /** Acceptance limit: the limit less the guard band; the limit itself under the simple rule. */
      readonly acceptDb: number;
      /** Above this the four-way rule fails without condition; null under the other rules. */
      readonly rejectAboveDb: number | null;
      readonly outcome: Verdict;
    }
  | {
      readonly kind: 'polled';
      readonly boundDb: number;
      readonly roomDb: number;
    }
  | {
      readonly kind: 'verdict';
      readonly verdict: Verdict;
      readonly isCompared: boolean;
      /** Rules whose breach voids the test. */
      readonly broken: readonly RuleOutcome['rule'][];
    }
) & {
  /** Numbers of the readings of the rules (decisions.md) that the step rests on. */
  readonly decisions: readonly number[];
};
