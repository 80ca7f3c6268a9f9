import type { Profile } from '#core/procedure/profile.ts';
import { mannerOf } from '#core/procedure/manner.ts';
import type { RunJudgement } from '#core/procedure/run-judgement.ts';
import { idleRules, sweepRules, throttleRules } from './manner-rules.ts';
import { outcome } from './rule-finding.ts';
import { largest, metUnless, smallest } from './run-figures.ts';
import type { RuleOutcome, SeriesJudgement } from './test-judgement.ts';

/** The rules of the runs, told by the counted runs, or by all runs of a test without a result. */
export function runRules(
  series: readonly SeriesJudgement[],
  profile: Profile,
  targetSpeedRpm: number | null,
): readonly RuleOutcome[] {
  const runs = shownRuns(series);
  return [
    ...riddenRules(runs, profile, targetSpeedRpm),
    samplingRule(runs, profile),
    runsRule(series, profile),
    spreadRule(series, profile),
  ];
}

/** How the engine was run, by the manner of the profile. */
function riddenRules(
  runs: readonly RunJudgement[],
  profile: Profile,
  targetSpeedRpm: number | null,
): readonly RuleOutcome[] {
  switch (mannerOf(profile)) {
    case 'idle':
      return idleRules(runs, profile);
    case 'sweep':
      return sweepRules(runs, profile, targetSpeedRpm);
    case 'full-throttle':
      return [...throttleRules(runs, profile, targetSpeedRpm), releaseRule(runs, profile)];
    default:
      return [speedRule(runs, profile, targetSpeedRpm), holdRule(runs, profile), releaseRule(runs, profile)];
  }
}

function shownRuns(series: readonly SeriesJudgement[]): readonly RunJudgement[] {
  const counted = series.flatMap(({ runs, countedRuns }) =>
    runs.filter((run) => countedRuns.includes(run.number)),
  );
  return counted.length > 0 ? counted : series.flatMap(({ runs }) => runs);
}

/** Measured is the largest deviation from the target inside the hold, in percent. */
function speedRule(
  runs: readonly RunJudgement[],
  profile: Profile,
  targetSpeedRpm: number | null,
): RuleOutcome {
  const { value: required, confidence, clause } = profile.speedTolerancePercent;
  const speeds = runs.flatMap((run) => [run.minimumSpeedRpm, run.maximumSpeedRpm]);
  const measured = targetSpeedRpm === null ? null : largestDeviation(speeds, targetSpeedRpm);
  const met = metUnless(runs, ['RPM_OUT_OF_TOLERANCE', 'RPM_SIGNAL_LOST', 'RPM_SOUND_MISMATCH'], measured);
  return outcome('speed', met, { measured, required, unit: '%', clause, confidence });
}

function holdRule(runs: readonly RunJudgement[], profile: Profile): RuleOutcome {
  const { value: required, confidence, clause } = profile.holdSeconds;
  const measured = smallest(runs.map((run) => run.holdSeconds));
  const met = metUnless(runs, ['HOLD_TOO_SHORT', 'NO_RETURN_TO_IDLE', 'APPROACH_TOO_SLOW'], measured);
  return outcome('hold', met, { measured, required, unit: 's', clause, confidence });
}

function releaseRule(runs: readonly RunJudgement[], profile: Profile): RuleOutcome {
  const { minimumFallRpmPerSecond, maximumTimeToIdleSeconds, confidence } = profile.release;
  const measured = smallest(runs.map((run) => run.release?.fallRpmPerSecond ?? null));
  const isRequired = minimumFallRpmPerSecond !== null || maximumTimeToIdleSeconds !== null;
  const met = isRequired ? metUnless(runs, ['SOFT_RELEASE'], measured) : 'not-required';
  return outcome('release', met, { measured, required: minimumFallRpmPerSecond, unit: 'rpm/s', confidence });
}

/** Not asked of a meter's own maximum, which misses nothing between its readings (decision 12). */
function samplingRule(runs: readonly RunJudgement[], profile: Profile): RuleOutcome {
  const { maximumSampleSpacingMilliseconds, confidence, clause } = profile.reading;
  const polled = runs.filter((run) => run.obtainedBy !== 'meter-maximum');
  const measured = largest(polled.map((run) => run.sampleSpacingMilliseconds));
  const isTooSlow = polled.some((run) => run.reasons.some((reason) => reason.code === 'SAMPLING_TOO_SLOW'));
  const isAsked = polled.length > 0 || runs.length === 0;
  const required = isAsked ? maximumSampleSpacingMilliseconds : null;
  const met = required === null ? 'not-required' : measured === null ? 'unknown' : !isTooSlow;
  return outcome('sampling', met, { measured, required, unit: 'ms', clause, confidence });
}

/** Measured is the smallest number of valid runs in a series. */
function runsRule(series: readonly SeriesJudgement[], profile: Profile): RuleOutcome {
  const { consecutive: required, confidence, clause } = profile.runs;
  const measured = smallest(series.map(({ runs }) => runs.filter((run) => run.valid).length));
  const isShort = series.some((one) => one.reasons.some((reason) => reason.code === 'TOO_FEW_RUNS'));
  const met = required === null ? 'unknown' : measured !== null && !isShort;
  return outcome('runs', met, { measured, required, unit: 'runs', clause, confidence });
}

function spreadRule(series: readonly SeriesJudgement[], profile: Profile): RuleOutcome {
  const { value: required, confidence, clause } = profile.spreadDb;
  const measured = largest(series.map((one) => one.spreadDb));
  const isComplete = series.every((one) => one.countedRuns.length > 0);
  const isExceeded = series.some((one) => one.reasons.some((reason) => reason.code === 'SPREAD_EXCEEDED'));
  const met = required === null ? 'unknown' : isExceeded ? false : isComplete ? true : 'unknown';
  return outcome('spread', met, { measured, required, unit: 'dB', clause, confidence });
}

function largestDeviation(speeds: readonly (number | null)[], targetRpm: number): number | null {
  return largest(
    speeds.map((speed) => (speed === null ? null : (Math.abs(speed - targetRpm) / targetRpm) * 100)),
  );
}
