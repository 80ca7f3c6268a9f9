import type { RunEvidence } from './evidence.ts';
import type { RunContext } from './run-context.ts';
import { isLonger, longestGap, longestGapInside, LONGEST_SPEED_GAP_SECONDS } from './lost-data.ts';
import { judgeHeardSpeed } from './judge-heard-speed.ts';
import { anyRejects, rejects, warns } from './make-reason.ts';
import { trustedFigure } from './profile-gaps.ts';
import type { Profile } from './profile.ts';
import type { Reason } from './reason.ts';
import type { CountedWindow, ReleaseFigures } from './run-judgement.ts';
import { LARGEST_SOUND_DIFFERENCE_PERCENT, type SpeedAgreement } from './speed-agreement.ts';
import { pointsOf, type SpeedPoint } from './speed-trace.ts';
import type { WindowFinding } from './window-finding.ts';

/** A release slower than this is shown as soft where the profile carries no number: the bench's own figure, never judged by. */
const SOFT_RELEASE_RPM_PER_SECOND = 1000;

/** What the speed of a run says against it. */
export function judgeRunSpeed(
  run: RunEvidence,
  finding: WindowFinding | null,
  agreement: SpeedAgreement | null,
  { profile, mode }: RunContext,
): readonly Reason[] {
  // The sound alone is no sensor that a site test may go by.
  if (run.speed?.obtainedBy === 'sound' && mode === 'site') return [rejects('RPM_SIGNAL_LOST', 'run')];
  const points = pointsOf(run.speed);
  if (finding === null) return [rejects('RPM_SIGNAL_LOST', 'run')];
  if (points.length === 0) return finding.reasons;
  return [
    ...finding.reasons,
    ...lostReasons(run, points, finding),
    ...approachReasons(finding.approachSeconds, profile),
    ...releaseReasons(finding.release, profile),
    ...soundReasons(run, finding, agreement),
  ];
}

function lostReasons(run: RunEvidence, points: readonly SpeedPoint[], finding: WindowFinding): Reason[] {
  const times = points.map((point) => point.timeSeconds);
  const required = LONGEST_SPEED_GAP_SECONDS * 1000;
  const inside =
    finding.window === null ? 0 : longestGapInside(times, countedSpan(run, finding, finding.window));
  if (isLonger(inside, LONGEST_SPEED_GAP_SECONDS)) {
    return [rejects('RPM_SIGNAL_LOST', 'run', { measured: inside * 1000, required, unit: 'ms' })];
  }
  const anywhere = longestGap(times);
  if (!isLonger(anywhere, LONGEST_SPEED_GAP_SECONDS)) return [];
  return [warns('RPM_SIGNAL_LOST', 'run', { measured: anywhere * 1000, required, unit: 'ms' })];
}

/** The counted window; without a return to idle it reaches to the end of the run, so that speed lost for good shows. */
function countedSpan(run: RunEvidence, finding: WindowFinding, window: CountedWindow) {
  const lastLevel = run.level?.samples.at(-1)?.timeSeconds ?? window.endSeconds;
  const lastSpeed = run.speed?.samples.at(-1)?.timeSeconds ?? window.endSeconds;
  const endSeconds = finding.isReleased
    ? window.endSeconds
    : Math.max(window.endSeconds, lastLevel, lastSpeed);
  return { startSeconds: window.holdStartSeconds, endSeconds };
}

function approachReasons(approachSeconds: number | null, profile: Profile): Reason[] {
  const required = trustedFigure(profile.approachWithinSeconds);
  if (required === null || approachSeconds === null || !isLonger(approachSeconds, required)) return [];
  return [rejects('APPROACH_TOO_SLOW', 'run', { measured: approachSeconds, required, unit: 's' })];
}

/** A soft release rejects only by a number of the profile; else it warns with the figure (decision 10). */
function releaseReasons(release: ReleaseFigures | null, profile: Profile): Reason[] {
  if (release === null) return [];
  const { minimumFallRpmPerSecond: slowest, maximumTimeToIdleSeconds: longest } = profile.release;
  const { fallRpmPerSecond: fall, timeToIdleSeconds: time } = release;
  const reasons: Reason[] = [];
  if (slowest !== null && fall < slowest) {
    reasons.push(rejects('SOFT_RELEASE', 'run', { measured: fall, required: slowest, unit: 'rpm/s' }));
  }
  if (longest !== null && isLonger(time, longest)) {
    reasons.push(rejects('SOFT_RELEASE', 'run', { measured: time, required: longest, unit: 's' }));
  }
  if (slowest === null && longest === null && fall < SOFT_RELEASE_RPM_PER_SECOND) {
    reasons.push(warns('SOFT_RELEASE', 'run', { measured: fall, unit: 'rpm/s' }));
  }
  return reasons;
}

/** What is heard along the run tells when it was; only where it does not contradict the hold is its one mean speed asked. */
function soundReasons(
  run: RunEvidence,
  finding: WindowFinding,
  agreement: SpeedAgreement | null,
): readonly Reason[] {
  const along = agreement === null ? [] : judgeHeardSpeed(agreement, anyRejects(finding.reasons));
  return anyRejects(along) ? along : [...meanReasons(run, finding), ...along];
}

function meanReasons(run: RunEvidence, finding: WindowFinding): Reason[] {
  const heard = run.speedFromSound;
  const sensor = finding.meanSpeedRpm;
  if (heard?.state !== 'value' || sensor === null) return [];
  const percent = (Math.abs(heard.speedRpm - sensor) / sensor) * 100;
  if (percent <= LARGEST_SOUND_DIFFERENCE_PERCENT) return [];
  return [rejects('RPM_SOUND_MISMATCH', 'run', { measured: heard.speedRpm, required: sensor, unit: 'rpm' })];
}
