import { plannedSeries } from '#core/procedure/begin-procedure.ts';
import type { SeriesEvidence, TestEvidence } from '#core/procedure/evidence.ts';
import { measuredOutlets } from '#core/procedure/measured-outlets.ts';
import { anyRejects, warns, rejects } from '#core/procedure/make-reason.ts';
import { profileGaps } from '#core/procedure/profile-gaps.ts';
import type { Reason } from '#core/procedure/reason.ts';
import { targetSpeedOf, withOwnTargetRule } from '#core/procedure/target-speed.ts';
import { applyLimit, type LimitFinding } from './apply-limit.ts';
import { budgetOfTest, differenceBudgetOfTest } from './budget-of-test.ts';
import { judgeBackgroundRule } from './judge-background-rule.ts';
import { judgeCalibrationRules } from './judge-calibration-rules.ts';
import { judgeControlCharts } from './judge-control-charts.ts';
import { judgeDeclaredData } from './judge-declared-data.ts';
import { judgeGeometry } from './judge-geometry.ts';
import { judgeCertificates, judgeClasses } from './judge-instruments.ts';
import { judgeSeries } from './judge-series.ts';
import { judgeSite } from './judge-site.ts';
import { judgeWind } from './judge-wind.ts';
import { refuseBrokenEvidence } from './refuse-broken-evidence.ts';
import { outcome } from './rule-finding.ts';
import { runRules } from './run-rules.ts';
import type { RuleOutcome, TestJudgement, Verdict } from './test-judgement.ts';
import { resultOf, type TestResult } from './test-result.ts';

/**
 * The verdict of a test from its evidence alone. Pure and total: whatever is missing, rejected, unsure or no number
 * becomes a reason, never an exception and never a pass. The measurement is valid when nothing required rejects;
 * a limit that is refused or lacks its reference, and a profile with gaps, leave a valid level without a verdict.
 */
export function judgeTest(evidence: TestEvidence): TestJudgement {
  return refuseBrokenEvidence(evidence) ?? judgeWhole(evidence);
}

function judgeWhole(evidence: TestEvidence): TestJudgement {
  const { profile, mode } = evidence;
  const target = targetSpeedOf(profile, evidence.vehicle, evidence.declaredTargetSpeedRpm ?? null);
  const targetSpeedRpm = target.state === 'known' ? target.speedRpm : null;
  const own = withOwnTargetRule(profile, evidence.vehicle);
  const series = expectedSeries(evidence).map((one) =>
    judgeSeries(one, { profile: own, targetSpeedRpm, mode }),
  );
  const levels = resultOf(series, profile.series.at(-1) ?? 'test');
  const calibration = judgeCalibrationRules(evidence);
  const background = judgeBackgroundRule(evidence, series);
  const preparation = [
    judgeWind(evidence),
    judgeGeometry(evidence),
    ...judgeSite(evidence),
    judgeClasses(evidence),
    judgeCertificates(evidence),
    ...judgeControlCharts(evidence),
    judgeDeclaredData(evidence, target),
  ];
  const measurement = [
    ...withdrawal(evidence),
    ...preparation.flatMap((finding) => finding.reasons),
    ...calibration.checks.reasons,
    ...background.finding.reasons,
    ...series.flatMap((one) => one.reasons),
  ];
  const budget = budgetOfTest(evidence, levels.series, targetSpeedRpm);
  const difference = differenceBudgetOfTest(evidence, levels, targetSpeedRpm);
  const limit = applyLimit(evidence, levels, { budget, difference });
  const gaps = gapReasons(evidence);
  const valid = !anyRejects(measurement) && levels.result !== null;
  const verdict = verdictOf(valid, gaps, limit);
  return {
    valid,
    verdict,
    reasons: [...measurement, ...gaps, ...limit.reasons],
    targetSpeedRpm,
    series,
    backgroundDb: background.backgroundDb,
    backgroundMarginDb: background.marginDb,
    calibrationDriftDb: calibration.driftDb,
    result: valid ? levels.result : null,
    differenceDb: valid ? levels.differenceDb : null,
    limit: limit.limit,
    ...(budget !== null && { uncertainty: budget }),
    ...(difference !== null && { differenceUncertainty: difference }),
    rules: [
      ...runRules(series, own, targetSpeedRpm),
      background.finding.outcome,
      calibration.checks.outcome,
      calibration.drift,
      ...preparation.map((finding) => finding.outcome),
      limitRule(limit, levels, verdict),
    ],
  };
}

/** A test that was declared void counts no more, however good its measurements are. */
function withdrawal({ withdrawn }: TestEvidence): readonly Reason[] {
  return withdrawn === undefined ? [] : [rejects('TEST_WITHDRAWN', 'result', { detail: withdrawn.reason })];
}

/** The series that the profile asks for; one that was never begun stands with no runs, so that it is judged as missing. */
function expectedSeries({ profile, exhaust, series }: TestEvidence): readonly SeriesEvidence[] {
  const own = series.filter((one) => profile.series.includes(one.role));
  const missing = plannedSeries(profile, measuredOutlets(profile, exhaust)).filter(
    (planned) => !own.some((one) => one.role === planned.role && one.outlet === planned.outlet),
  );
  return [...own, ...missing];
}

/**
 * A gap of the profile leaves the level without a verdict; in a profile for information only it is noted. A profile for
 * moving vehicles has no stationary method to have gaps: it is refused as a whole.
 */
function gapReasons({ profile }: TestEvidence): readonly Reason[] {
  if (profile.testType !== 'stationary') return [];
  const make = profile.informativeOnly ? warns : rejects;
  return profileGaps(profile).map((detail) => make('PROFILE_INCOMPLETE', 'result', { detail }));
}

function verdictOf(valid: boolean, gaps: readonly Reason[], limit: LimitFinding): Verdict {
  if (!valid) return 'invalid';
  return gaps.length > 0 ? 'no_limit_applies' : limit.verdict;
}

function limitRule({ limit }: LimitFinding, { result }: TestResult, verdict: Verdict): RuleOutcome {
  if (limit === null) return outcome('limit', 'not-required', { confidence: 'C' });
  const figures = { measured: result?.reportedDb ?? null, required: limit.maximumDb, unit: 'dB' } as const;
  const { confidence } = limit.limit;
  if (verdict === 'invalid' || verdict === 'no_limit_applies') {
    return outcome('limit', 'unknown', { ...figures, confidence });
  }
  const met = verdict === 'pass' || verdict === 'conditional_pass';
  return outcome('limit', met, { ...figures, confidence });
}
