import { roundFigure, roundHalfUp } from '#core/units/rounding.ts';
import type { LevelTrack, RunEvidence } from './evidence.ts';
import { findWindow } from './find-window.ts';
import { judgeRunLevel } from './judge-run-level.ts';
import { judgeRunSpeed } from './judge-run-speed.ts';
import { findLevels, levelPoints, typicalSpacing } from './level-window.ts';
import { anyRejects, rejects } from './make-reason.ts';
import { isSpeedSteady, mannerOf, needsTarget } from './manner.ts';
import { firstNonFinite } from './non-finite.ts';
import type { Profile } from './profile.ts';
import type { Reason } from './reason.ts';
import type { RunContext } from './run-context.ts';
import type { RunJudgement } from './run-judgement.ts';
import type { WindowFinding } from './window-finding.ts';
import { compareSpeeds, type SpeedAgreement } from './speed-agreement.ts';
import { pointsOf } from './speed-trace.ts';

/** How fast a Fast reading falls once the sound has stopped: 10 / (ln 10 x 0.125 s), IEC 61672-1:2013, clause 5.8. */
export const FAST_DECAY_DB_PER_SECOND = 10 / (Math.LN10 * 0.125);

/**
 * Judges one run: the window that counts, its levels, and every reason why it does not stand. Never throws: a run that holds a
 * number which is none is no measurement.
 */
export function judgeRun(run: RunEvidence, context: RunContext): RunJudgement {
  const broken = firstNonFinite(run);
  if (broken === null) return judgeFinite(run, context);
  const empty = { ...run, level: null, speed: null, speedFromSound: null, cut: null };
  const { speedHeard: _speedHeard, ...nothing } = empty;
  const reason = rejects('NOT_A_NUMBER', 'run', { detail: broken });
  return { ...judgeFinite(nothing, context), valid: false, reasons: [...voidedReasons(run), reason] };
}

function judgeFinite(run: RunEvidence, context: RunContext): RunJudgement {
  const finding = findWindow(run, context);
  const track = run.level;
  const levels = track === null || finding?.window == null ? null : findLevels(track, finding.window);
  const spacingSeconds = levels?.spacingSeconds ?? spacingOf(track);
  const LAFmaxDb = levels?.LAFmaxDb ?? null;
  const agreement = agreementOf(run, finding, context.profile);
  const reasons = reasonsOf(run, context, { finding, agreement, spacingSeconds });
  return {
    number: run.number,
    valid: !anyRejects(reasons) && LAFmaxDb !== null,
    reasons,
    LAFmaxDb,
    notedDb: LAFmaxDb === null ? null : noteReading(LAFmaxDb, context.profile),
    holdMaximumDb: levels?.holdMaximumDb ?? null,
    decelerationMaximumDb: hasDeceleration(finding) ? (levels?.decelerationMaximumDb ?? null) : null,
    obtainedBy: track?.obtainedBy ?? null,
    sampleSpacingMilliseconds: spacingSeconds === null ? null : roundHalfUp(spacingSeconds * 1000, 6),
    possibleShortfallDb: shortfallOf(track, spacingSeconds),
    window: finding?.window ?? null,
    holdSeconds: finding?.holdSeconds ?? null,
    minimumSpeedRpm: finding?.minimumSpeedRpm ?? null,
    maximumSpeedRpm: finding?.maximumSpeedRpm ?? null,
    idleSpeedRpm: finding?.idleSpeedRpm ?? null,
    release: finding?.release ?? null,
    ...(finding?.ridden !== undefined && { ridden: finding.ridden }),
    ...(agreement !== null && { speedAgreement: agreement }),
  };
}

/** An idle has none, and a sweep counts one only where its window is the whole run. */
function hasDeceleration(finding: WindowFinding | null): boolean {
  const { ridden, window } = finding ?? {};
  return ridden === undefined || (window?.endSeconds ?? 0) > (window?.holdEndSeconds ?? 0);
}

/** The sound is no witness for itself, and none where no speed is meant to be steady. */
function agreementOf(
  { speed, speedHeard }: RunEvidence,
  finding: WindowFinding | null,
  profile: Profile,
): SpeedAgreement | null {
  if (speedHeard === undefined || finding === null || speed?.obtainedBy === 'sound') return null;
  if (!isSpeedSteady(mannerOf(profile))) return null;
  const { window, approachSeconds } = finding;
  return compareSpeeds({ heard: speedHeard, sensor: pointsOf(speed), window, approachSeconds });
}

/** What was found in a run. */
interface Found {
  readonly finding: WindowFinding | null;
  readonly agreement: SpeedAgreement | null;
  readonly spacingSeconds: number | null;
}

/** A reading as the profile's method notes it (decision 4). */
export function noteReading(levelDb: number, profile: Profile): number {
  const { noteDecimals, noteRounding } = profile.reading;
  return roundFigure(levelDb, { decimals: noteDecimals, mode: noteRounding });
}

/** A voided run keeps whatever else stands against it. */
function reasonsOf(run: RunEvidence, context: RunContext, found: Found): readonly Reason[] {
  return [...voidedReasons(run), ...measuredReasons(run, context, found)];
}

function voidedReasons({ voided }: RunEvidence): Reason[] {
  return voided === undefined ? [] : [rejects('RUN_VOIDED', 'run', { detail: voided.reason })];
}

/** A run that was cut carries that reason alone: what else is missing follows from it. */
function measuredReasons(
  run: RunEvidence,
  context: RunContext,
  { finding, agreement, spacingSeconds }: Found,
): readonly Reason[] {
  if (run.cut !== null) return [rejects(run.cut, 'run', cutDetail(run))];
  if (context.targetSpeedRpm === null && needsTarget(mannerOf(context.profile))) {
    return [rejects('NO_TARGET_SPEED', 'run')];
  }
  return [
    ...judgeRunSpeed(run, finding, agreement, context),
    ...judgeRunLevel(run.level, finding?.window ?? null, spacingSeconds, context),
  ];
}

function cutDetail({ cut, paused }: RunEvidence): { readonly detail?: string } {
  return cut === 'OPERATOR_ABORTED' && paused === true ? { detail: 'paused' } : {};
}

function spacingOf(track: LevelTrack | null): number | null {
  if (track === null) return null;
  const everywhere = { startSeconds: Number.NEGATIVE_INFINITY, endSeconds: Number.POSITIVE_INFINITY };
  return typicalSpacing(levelPoints(track), everywhere);
}

function shortfallOf(track: LevelTrack | null, spacingSeconds: number | null): number | null {
  if (track?.obtainedBy !== 'meter-stream' || spacingSeconds === null) return null;
  return FAST_DECAY_DB_PER_SECOND * spacingSeconds;
}
