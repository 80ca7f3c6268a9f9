import type { TestEvidence } from '#core/procedure/evidence.ts';
import { backgroundMargin, judgeBackgroundCheck, marginReasons } from '#core/procedure/judge-background.ts';
import { outcome, type RuleFinding } from './rule-finding.ts';
import type { RuleOutcome, SeriesJudgement, TestJudgement } from './test-judgement.ts';

/** The background of a test against its lowest counted reading (decision 13). */
export interface BackgroundRule {
  readonly backgroundDb: TestJudgement['backgroundDb'];
  readonly marginDb: number | null;
  readonly finding: RuleFinding;
}

/** Both background measurements and their margin; levels are shown also where the profile asks for no margin. */
export function judgeBackgroundRule(
  evidence: TestEvidence,
  series: readonly SeriesJudgement[],
): BackgroundRule {
  const { profile } = evidence;
  const { minimumMarginDb: required, confidence, clause } = profile.background;
  const before = judgeBackgroundCheck(evidence.backgroundBefore, 'background-before', evidence);
  const after = judgeBackgroundCheck(evidence.backgroundAfter, 'background-after', evidence);
  const backgroundDb = { before: before.levelDb, after: after.levelDb };
  const marginDb = backgroundMargin(backgroundDb, lowestCounted(series));
  const margin = marginReasons(marginDb, 'result', profile);
  const reasons = required === null ? [] : [...before.reasons, ...after.reasons, ...margin];
  const met = metOf(
    required,
    marginDb,
    reasons.some((reason) => reason.effect === 'rejects'),
  );
  return {
    backgroundDb,
    marginDb,
    finding: {
      outcome: outcome('background', met, { measured: marginDb, required, unit: 'dB', clause, confidence }),
      reasons,
    },
  };
}

function metOf(required: number | null, marginDb: number | null, isRejected: boolean): RuleOutcome['met'] {
  if (required === null) return 'not-required';
  return marginDb === null ? 'unknown' : !isRejected;
}

function lowestCounted(series: readonly SeriesJudgement[]): number | null {
  const readings = series.flatMap(({ runs, countedRuns }) =>
    runs.flatMap(({ number, notedDb }) =>
      countedRuns.includes(number) && notedDb !== null ? [notedDb] : [],
    ),
  );
  return readings.length === 0 ? null : Math.min(...readings);
}
