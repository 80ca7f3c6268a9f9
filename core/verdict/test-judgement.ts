import type { Confidence, Limit } from '#core/procedure/profile.ts';
import type { Reason } from '#core/procedure/reason.ts';
import type { RunJudgement } from '#core/procedure/run-judgement.ts';
import type { DifferenceBudget } from './difference-budget.ts';
import type { UncertaintyBudget } from './uncertainty-budget.ts';

/** The closed set of outcomes, best to worst; the worst wins and nothing can force a better one. */
export const verdicts = [
  'pass',
  'conditional_pass',
  'no_limit_applies',
  'conditional_fail',
  'fail',
  'invalid',
] as const;

/** One outcome of {@link verdicts}. */
export type Verdict = (typeof verdicts)[number];

/** One rule with what was measured and what is required, for the explanation on screen and paper. */
export interface RuleOutcome {
  readonly rule:
    | 'speed'
    | 'hold'
    | 'release'
    | 'idle-speed'
    | 'idle-time'
    | 'sweep-end'
    | 'sweep-pace'
    | 'top-speed'
    | 'top-time'
    | 'throttle-opening'
    | 'sampling'
    | 'runs'
    | 'spread'
    | 'background'
    | 'calibration'
    | 'calibration-drift'
    | 'wind'
    | 'geometry'
    | 'site'
    | 'vehicle-state'
    | 'outlets'
    | 'speed-sensor'
    | 'meter-class'
    | 'certificates'
    | 'control-charts'
    | 'declared-data'
    | 'limit';
  readonly met: boolean | 'not-required' | 'unknown';
  readonly measured: number | null;
  readonly required: number | null;
  readonly unit: Reason['unit'];
  readonly clause: string | null;
  readonly confidence: Confidence;
}

/** Judgement of one series of runs. */
export interface SeriesJudgement {
  readonly role: 'test' | 'stock' | 'replacement';
  readonly outlet: number;
  readonly runs: readonly RunJudgement[];
  /** Numbers of the runs that form the result; empty when the series has none. */
  readonly countedRuns: readonly number[];
  readonly spreadDb: number | null;
  readonly unroundedDb: number | null;
  readonly reportedDb: number | null;
  readonly reasons: readonly Reason[];
}

/** The limit that was applied, with its number worked out. */
export interface AppliedLimit {
  readonly limit: Limit;
  readonly maximumDb: number;
  /** The reference the limit was built on, where there is one. */
  readonly referenceDb: number | null;
  readonly rule: 'simple' | 'guarded' | 'four-way';
  readonly expandedUncertaintyDb: number | null;
}

/** The whole verdict of a test, computed from its evidence alone. */
export interface TestJudgement {
  readonly valid: boolean;
  readonly reasons: readonly Reason[];
  readonly targetSpeedRpm: number | null;
  readonly series: readonly SeriesJudgement[];
  readonly backgroundDb: { readonly before: number | null; readonly after: number | null };
  readonly backgroundMarginDb: number | null;
  readonly calibrationDriftDb: number | null;
  readonly result: { readonly unroundedDb: number; readonly reportedDb: number } | null;
  /** Replacement minus stock, for a comparison. */
  readonly differenceDb: { readonly unrounded: number; readonly reported: number } | null;
  readonly limit: AppliedLimit | null;
  /** How the bench's U came about; left out without counted runs and in records of the first version. */
  readonly uncertainty?: UncertaintyBudget;
  /** How U of the difference came about; left out outside a comparison, and where its evidence asks for none. */
  readonly differenceUncertainty?: DifferenceBudget;
  readonly verdict: Verdict;
  readonly rules: readonly RuleOutcome[];
}
