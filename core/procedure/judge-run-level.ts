import type { LevelTrack } from './evidence.ts';
import type { RunContext } from './run-context.ts';
import { levelPoints, samplesTouching, type Span } from './level-window.ts';
import { allowedLevelGap, isLonger, longestGap, longestGapInside } from './lost-data.ts';
import { rejects, warns } from './make-reason.ts';
import { carriesRegister, registersTouching } from './maximum-register.ts';
import type { Reason } from './reason.ts';
import type { CountedWindow } from './run-judgement.ts';
import { weightingReasons } from './weighting-check.ts';

/** Spacings that differ by less are the same: binary noise of seconds. */
const SPACING_NOISE_MILLISECONDS = 1e-3;

/** What the level of a run says against it. */
export function judgeRunLevel(
  track: LevelTrack | null,
  window: CountedWindow | null,
  spacingSeconds: number | null,
  context: RunContext,
): readonly Reason[] {
  if (track === null || levelPoints(track).length === 0) return [...noSignal(track, window)];
  return [
    ...lostReasons(track, window, spacingSeconds),
    ...flagReasons(track, window),
    ...weightingReasons(track, 'run', context),
    ...spacingReasons(track, spacingSeconds, context),
  ];
}

/** Overload can be all that a meter without values says. */
function noSignal(track: LevelTrack | null, window: CountedWindow | null): readonly Reason[] {
  return [rejects('NO_SIGNAL', 'run'), ...(track === null ? [] : flagReasons(track, window))];
}

function lostReasons(
  track: LevelTrack,
  window: CountedWindow | null,
  spacingSeconds: number | null,
): Reason[] {
  const unread = track.obtainedBy === 'meter-maximum' ? registerReasons(track, window) : [];
  if (unread.length > 0 || (track.obtainedBy === 'meter-maximum' && !carriesRegister(track))) return unread;
  const times = levelPoints(track).map((point) => point.timeSeconds);
  const allowed = allowedLevelGap(spacingSeconds);
  const required = allowed * 1000;
  const inside = window === null ? 0 : longestGapInside(times, spanOf(window));
  if (isLonger(inside, allowed)) {
    return [rejects('SIGNAL_DROPOUT', 'run', { measured: inside * 1000, required, unit: 'ms' })];
  }
  const anywhere = longestGap(times);
  if (!isLonger(anywhere, allowed)) return [];
  return [warns('SIGNAL_DROPOUT', 'run', { measured: anywhere * 1000, required, unit: 'ms' })];
}

/** A maximum register that was not read after the window, or not all through it, does not cover the window. */
function registerReasons(track: LevelTrack, window: CountedWindow | null): Reason[] {
  if (window === null) return [];
  const isHoled =
    carriesRegister(track) &&
    registersTouching(track, spanOf(window)).some(({ maximumDb }) => maximumDb === null);
  if (isHoled) return [rejects('SIGNAL_DROPOUT', 'run')];
  const last = levelPoints(track).at(-1)?.timeSeconds ?? Number.NEGATIVE_INFINITY;
  return isLonger(window.endSeconds, last) ? [rejects('SIGNAL_DROPOUT', 'run')] : [];
}

/** Overload and under-range reject inside the window and are noted elsewhere (decision 23). */
function flagReasons(track: LevelTrack, window: CountedWindow | null): Reason[] {
  const inside = window === null ? [] : samplesTouching(track, spanOf(window));
  const reasons: Reason[] = [];
  if (inside.some((sample) => sample.overload)) reasons.push(rejects('OVERLOAD', 'run'));
  else if (track.samples.some((sample) => sample.overload)) reasons.push(warns('OVERLOAD', 'run'));
  if (inside.some((sample) => sample.underRange)) reasons.push(rejects('UNDER_RANGE', 'run'));
  else if (track.samples.some((sample) => sample.underRange)) reasons.push(warns('UNDER_RANGE', 'run'));
  return reasons;
}

/** A polled stream that is slower than the profile demands rejects in site mode; in the workshop it counts with its bound (decision 12). */
function spacingReasons(track: LevelTrack, spacingSeconds: number | null, context: RunContext): Reason[] {
  const required = context.profile.reading.maximumSampleSpacingMilliseconds;
  if (track.obtainedBy !== 'meter-stream' || required === null) return [];
  const measured = spacingSeconds === null ? null : spacingSeconds * 1000;
  if (measured !== null && measured <= required + SPACING_NOISE_MILLISECONDS) return [];
  const make = context.mode === 'site' ? rejects : warns;
  return [make('SAMPLING_TOO_SLOW', 'run', { measured, required, unit: 'ms' })];
}

function spanOf(window: CountedWindow): Span {
  return { startSeconds: window.holdStartSeconds, endSeconds: window.endSeconds };
}
