import { decimalDifference } from '#core/units/decimal.ts';
import { trustedFigure } from './profile-gaps.ts';
import { findHold, type HoldCandidate } from './hold-search.ts';
import { isAtIdle } from './idle-speed.ts';
import { rejects } from './make-reason.ts';
import type { Profile } from './profile.ts';
import type { Reason } from './reason.ts';
import type { ReleaseFigures } from './run-judgement.ts';
import type { SpeedBand } from './speed-band.ts';
import {
  pointAt,
  type SpeedPoint,
  type Stretch,
  stretchesInside,
  stretchSeconds,
  timeAt,
  TIME_NOISE_SECONDS,
} from './speed-trace.ts';
import { longestPlateauInside, longestPlateauOutside } from './plateau.ts';
import { nothingFound, type WindowFinding } from './window-finding.ts';

/** Finds the hold that ends in the release, and the return to idle after it (decisions 7, 8 and 10). */
export function findCountedWindow(
  points: readonly SpeedPoint[],
  band: SpeedBand,
  profile: Profile,
): WindowFinding {
  const stretches = stretchesInside(points, band);
  const hold = findHold(points, stretches, band);
  if (hold === null) return { ...nothingFound, reasons: [neverInside(points, band)] };
  return {
    ...figuresOf(points, hold),
    reasons: [
      ...endReasons(points, hold, band),
      ...holdReasons(points, stretches, hold, band, trustedFigure(profile.holdSeconds) ?? 0),
    ],
  };
}

function neverInside(points: readonly SpeedPoint[], band: SpeedBand): Reason {
  const plateau = longestPlateauOutside(points, band, null);
  const highest = points.reduce((most, point) => Math.max(most, point.speedRpm), 0);
  return outOfTolerance(plateau?.speedRpm ?? highest, band);
}

function outOfTolerance(measured: number | null, band: SpeedBand): Reason {
  const required = measured !== null && measured > band.highRpm ? band.highRpm : band.lowRpm;
  return rejects('RPM_OUT_OF_TOLERANCE', 'run', { measured, required, unit: 'rpm' });
}

function figuresOf(points: readonly SpeedPoint[], hold: HoldCandidate): Omit<WindowFinding, 'reasons'> {
  const { stretch, idleRpm, idleIndex } = hold;
  const holdStartSeconds = timeAt(points, stretch.first);
  const holdEndSeconds = timeAt(points, stretch.last);
  const endSeconds = timeAt(points, idleIndex ?? points.length - 1);
  const speeds = points.slice(stretch.first, stretch.last + 1).map((point) => point.speedRpm);
  return {
    window: { holdStartSeconds, holdEndSeconds, endSeconds },
    holdSeconds: stretchSeconds(points, stretch),
    minimumSpeedRpm: speeds.reduce((a, b) => Math.min(a, b)),
    maximumSpeedRpm: speeds.reduce((a, b) => Math.max(a, b)),
    meanSpeedRpm: speeds.reduce((a, b) => a + b) / speeds.length,
    idleSpeedRpm: idleRpm,
    approachSeconds: approachOf(points, stretch, idleRpm),
    isReleased: idleIndex !== null,
    release: idleIndex === null ? null : releaseOf(points, stretch.last, idleIndex),
  };
}

function approachOf(points: readonly SpeedPoint[], stretch: Stretch, idleRpm: number | null): number | null {
  if (idleRpm === null) return null;
  for (let index = stretch.first - 1; index >= 0; index -= 1) {
    const point = pointAt(points, index);
    if (isAtIdle(point.speedRpm, idleRpm)) return timeAt(points, stretch.first) - point.timeSeconds;
  }
  return null;
}

/** Figures of the fall from one point to another; null where both are of one moment. */
export function releaseOf(
  points: readonly SpeedPoint[],
  lastInside: number,
  idleIndex: number,
): ReleaseFigures | null {
  const from = pointAt(points, lastInside);
  const to = pointAt(points, idleIndex);
  const timeToIdleSeconds = decimalDifference(to.timeSeconds, from.timeSeconds);
  if (timeToIdleSeconds <= 0) return null;
  return { timeToIdleSeconds, fallRpmPerSecond: (from.speedRpm - to.speedRpm) / timeToIdleSeconds };
}

/** A hold that rose out of the band did not end in the release; one without idle after it has no known end. */
function endReasons(points: readonly SpeedPoint[], hold: HoldCandidate, band: SpeedBand): Reason[] {
  if (hold.idleIndex !== null) return [];
  const after = points.slice(hold.stretch.last + 1);
  const { idleRpm } = hold;
  const reachedIdle = idleRpm !== null && after.some((point) => isAtIdle(point.speedRpm, idleRpm));
  const highest = after.reduce((most, point) => Math.max(most, point.speedRpm), 0);
  return [
    ...(hold.leftUpward ? [outOfTolerance(highest, band)] : []),
    ...(reachedIdle ? [] : [rejects('NO_RETURN_TO_IDLE', 'run', lastSpeed(points, idleRpm))]),
  ];
}

function lastSpeed(points: readonly SpeedPoint[], idleRpm: number | null) {
  return { measured: points.at(-1)?.speedRpm ?? null, required: idleRpm, unit: 'rpm' } as const;
}

/**
 * A hold that is too short was either held elsewhere (the engine stood steady outside the band for longer), or cut short
 * by an excursion out of the band, or simply too short.
 */
function holdReasons(
  points: readonly SpeedPoint[],
  stretches: readonly Stretch[],
  hold: HoldCandidate,
  band: SpeedBand,
  requiredSeconds: number,
): Reason[] {
  const held = stretchSeconds(points, hold.stretch);
  if (held >= requiredSeconds - TIME_NOISE_SECONDS) return sweptReasons(points, hold.stretch, band);
  const plateau = longestPlateauOutside(points, band, hold.idleRpm);
  if (plateau !== null && plateau.durationSeconds > longestInside(points, stretches)) {
    return [outOfTolerance(plateau.speedRpm, band)];
  }
  const tooShort = rejects('HOLD_TOO_SHORT', 'run', { measured: held, required: requiredSeconds, unit: 's' });
  const excursion = excursionBefore(points, stretches, hold, requiredSeconds);
  return excursion === null ? [tooShort] : [outOfTolerance(excursion, band), tooShort];
}

/** A speed that sank through the band from above was never held there, however long it took. */
function sweptReasons(points: readonly SpeedPoint[], stretch: Stretch, band: SpeedBand): Reason[] {
  const before = points[stretch.first - 1]?.speedRpm ?? 0;
  if (before <= band.highRpm) return [];
  const inside = points.slice(stretch.first, stretch.last + 1);
  return longestPlateauInside(inside, band) === null ? [outOfTolerance(before, band)] : [];
}

function longestInside(points: readonly SpeedPoint[], stretches: readonly Stretch[]): number {
  return Math.max(0, ...stretches.map((stretch) => stretchSeconds(points, stretch)));
}

/** The speed farthest out of the band in an excursion without which the hold would have been long enough; null if none. */
function excursionBefore(
  points: readonly SpeedPoint[],
  stretches: readonly Stretch[],
  hold: HoldCandidate,
  requiredSeconds: number,
): number | null {
  const { stretch, idleRpm } = hold;
  const lastIdle = points.findLastIndex(
    (point, index) => index < stretch.first && idleRpm !== null && isAtIdle(point.speedRpm, idleRpm),
  );
  const earlier = stretches.find(({ first, last }) => first > lastIdle && last < stretch.first);
  if (earlier === undefined) return null;
  const together = timeAt(points, stretch.last) - timeAt(points, earlier.first);
  if (together < requiredSeconds - TIME_NOISE_SECONDS) return null;
  return farthest(points.slice(earlier.last + 1, stretch.first), points, earlier, stretch);
}

function farthest(
  outside: readonly SpeedPoint[],
  points: readonly SpeedPoint[],
  earlier: Stretch,
  later: Stretch,
): number {
  const middle = (pointAt(points, earlier.last).speedRpm + pointAt(points, later.first).speedRpm) / 2;
  return outside.reduce(
    (worst, { speedRpm }) => (Math.abs(speedRpm - middle) > Math.abs(worst - middle) ? speedRpm : worst),
    middle,
  );
}
