import { decimalDifference } from '#core/units/decimal.ts';
import { releaseOf } from './counted-window.ts';
import { excursionsFrom, type Excursion } from './excursion.ts';
import { idleBefore } from './idle-speed.ts';
import { rejects } from './make-reason.ts';
import { trustedFigure } from './profile-gaps.ts';
import type { Profile } from './profile.ts';
import type { Reason } from './reason.ts';
import { bandAround, type SpeedBand, speedBandOf } from './speed-band.ts';
import {
  pointAt,
  type SpeedPoint,
  type Stretch,
  stretchSeconds,
  timeAt,
  TIME_NOISE_SECONDS,
} from './speed-trace.ts';
import { nothingFound, type WindowFinding } from './window-finding.ts';

/** A limiter lets the speed swing by up to this share below the highest. */
const LIMITER_SWING_PERCENT = 15;

/** A speed at which the engine stayed for less was passed, not reached: its maximum was not seen. */
const SHORTEST_TOP_SECONDS = 0.3;

/**
 * The full throttle of a run (decision 28): from the last moment at idle to the return to it, about the highest speed of the run.
 * That the maximum was reached is seen by its plateau and, where the highest speed of the engine at rest is known, by that
 * speed (`targetSpeedRpm`).
 */
export function findThrottleWindow(
  points: readonly SpeedPoint[],
  targetSpeedRpm: number | null,
  profile: Profile,
): WindowFinding {
  const highestRpm = points.reduce((most, { speedRpm }) => Math.max(most, speedRpm), 0);
  const band = speedBandOf(highestRpm, profile);
  const top = topOf(points, highestRpm, band);
  const idleRpm = idleBefore(points, top.first, band);
  const ride =
    idleRpm === null
      ? undefined
      : excursionsFrom(points, idleRpm).find(({ first, last }) => first <= top.first && last >= top.last);
  return {
    ...figuresOf(points, top, ride ?? null, { highestRpm, idleRpm }),
    reasons: [
      ...((ride?.idleBefore ?? null) === null ? [rejects('IDLE_NOT_SEEN', 'run')] : []),
      ...topReasons(stretchSeconds(points, top), profile),
      ...(targetSpeedRpm === null ? [] : speedReasons(highestRpm, targetSpeedRpm, profile)),
      ...returnReasons(points, ride ?? null, idleRpm),
    ],
  };
}

/** The plateau about the highest speed: its points near it, the swing of a limiter between them included. */
function topOf(points: readonly SpeedPoint[], highestRpm: number, band: SpeedBand): Stretch {
  const { lowRpm: swingLow } = bandAround(highestRpm, LIMITER_SWING_PERCENT);
  const peak = points.findIndex(({ speedRpm }) => speedRpm === highestRpm);
  const before = points.findLastIndex(({ speedRpm }, index) => index < peak && speedRpm < swingLow);
  const after = points.findIndex(({ speedRpm }, index) => index > peak && speedRpm < swingLow);
  const end = after === -1 ? points.length : after;
  const isNear = ({ speedRpm }: SpeedPoint, index: number): boolean =>
    index > before && index < end && speedRpm >= band.lowRpm;
  return { first: points.findIndex(isNear), last: points.findLastIndex(isNear) };
}

function figuresOf(
  points: readonly SpeedPoint[],
  top: Stretch,
  ride: Excursion | null,
  { highestRpm, idleRpm }: { readonly highestRpm: number; readonly idleRpm: number | null },
): Omit<WindowFinding, 'reasons'> {
  const startSeconds = timeAt(points, ride?.idleBefore ?? ride?.first ?? top.first);
  const openingSeconds =
    (ride?.idleBefore ?? null) === null ? null : decimalDifference(timeAt(points, top.first), startSeconds);
  const topSeconds = stretchSeconds(points, top);
  const idleAfter = ride?.idleAfter ?? null;
  const speeds = points.slice(top.first, top.last + 1).map((point) => point.speedRpm);
  return {
    ...nothingFound,
    window: {
      holdStartSeconds: startSeconds,
      holdEndSeconds: timeAt(points, top.last),
      endSeconds: timeAt(points, idleAfter ?? points.length - 1),
    },
    holdSeconds: topSeconds,
    minimumSpeedRpm: speeds.reduce((a, b) => Math.min(a, b)),
    maximumSpeedRpm: highestRpm,
    idleSpeedRpm: idleRpm,
    approachSeconds: openingSeconds,
    isReleased: idleAfter !== null,
    release: idleAfter === null ? null : releaseOf(points, top.last, idleAfter),
    ridden: { manner: 'full-throttle', highestRpm, topSeconds, openingSeconds },
  };
}

function topReasons(topSeconds: number, { holdSeconds }: Profile): Reason[] {
  const required = Math.max(SHORTEST_TOP_SECONDS, trustedFigure(holdSeconds) ?? 0);
  if (topSeconds >= required - TIME_NOISE_SECONDS) return [];
  return [rejects('NOT_FULL_THROTTLE', 'run', { measured: topSeconds, required, unit: 's' })];
}

function speedReasons(highestRpm: number, targetSpeedRpm: number, profile: Profile): Reason[] {
  const required = speedBandOf(targetSpeedRpm, profile).lowRpm;
  if (highestRpm >= required) return [];
  return [rejects('NOT_FULL_THROTTLE', 'run', { measured: highestRpm, required, unit: 'rpm' })];
}

function returnReasons(
  points: readonly SpeedPoint[],
  ride: Excursion | null,
  idleRpm: number | null,
): Reason[] {
  if (ride === null || ride.idleAfter !== null) return [];
  const measured = pointAt(points, points.length - 1).speedRpm;
  return [rejects('NO_RETURN_TO_IDLE', 'run', { measured, required: idleRpm, unit: 'rpm' })];
}
