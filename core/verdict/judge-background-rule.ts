import type { TestEvidence } from '#core/procedure/evidence.ts';
import { backgroundMargin, judgeBackgroundCheck, marginReasons } from '#core/procedure/judge-background.ts';
import { rejects } from '#core/procedure/make-reason.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { Reason } from '#core/procedure/reason.ts';
import { atMost, exactly } from '#core/units/decimal.ts';
import { outcome, type RuleFinding } from './rule-finding.ts';
import type { SeriesJudgement, TestJudgement } from './test-judgement.ts';

/** The background of a test against its lowest counted reading, or the registered level where the profile says so (decision 13). */
export interface BackgroundRule {
  readonly backgroundDb: TestJudgement['backgroundDb'];
  readonly marginDb: number | null;
  readonly finding: RuleFinding;
}

/** Both background measurements and their margin; levels are shown also where the profile asks for none. */
export function judgeBackgroundRule(
  evidence: TestEvidence,
  series: readonly SeriesJudgement[],
): BackgroundRule {
  const { profile } = evidence;
  const { minimumMarginDb: required, confidence, clause } = profile.background;
  const before = judgeBackgroundCheck(evidence.backgroundBefore, 'background-before', evidence);
  const after = judgeBackgroundCheck(evidence.backgroundAfter, 'background-after', evidence);
  const backgroundDb = { before: before.levelDb, after: after.levelDb };
  const marginDb = backgroundMargin(backgroundDb, levelToCompare(evidence, series));
  const isRequired = required !== null || profile.background.maximumLevelDb !== undefined;
  const own = [...marginReasons(marginDb, 'result', profile), ...loudReasons(backgroundDb, profile)];
  const reasons = isRequired ? [...before.reasons, ...after.reasons, ...own] : [];
  const isUnknown = required === null ? louder(backgroundDb) === null : marginDb === null;
  const met = !isRequired
    ? 'not-required'
    : isUnknown
      ? 'unknown'
      : !reasons.some((reason) => reason.effect === 'rejects');
  return {
    backgroundDb,
    marginDb,
    finding: {
      outcome: outcome('background', met, { measured: marginDb, required, unit: 'dB', clause, confidence }),
      reasons,
    },
  };
}

/** A background that is too loud by itself, whatever the reading. */
function loudReasons(backgroundDb: TestJudgement['backgroundDb'], { background }: Profile): Reason[] {
  const required = background.maximumLevelDb ?? null;
  const measured = louder(backgroundDb);
  if (required === null || measured === null || atMost(exactly(measured), exactly(required))) return [];
  return [rejects('BACKGROUND_TOO_HIGH', 'result', { measured, required, unit: 'dB', detail: 'background' })];
}

function louder({ before, after }: TestJudgement['backgroundDb']): number | null {
  return before === null || after === null ? null : Math.max(before, after);
}

function levelToCompare(
  { profile, vehicle }: TestEvidence,
  series: readonly SeriesJudgement[],
): number | null {
  const registered = profile.background.relativeTo === 'registered' ? vehicle.registeredLevelDb : null;
  return registered ?? lowestCounted(series);
}

function lowestCounted(series: readonly SeriesJudgement[]): number | null {
  const readings = series.flatMap(({ runs, countedRuns }) =>
    runs.flatMap(({ number, notedDb }) =>
      countedRuns.includes(number) && notedDb !== null ? [notedDb] : [],
    ),
  );
  return readings.length === 0 ? null : Math.min(...readings);
}
