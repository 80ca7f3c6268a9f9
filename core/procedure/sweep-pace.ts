import { decimalDifference } from '#core/units/decimal.ts';
import { isLonger } from './lost-data.ts';
import { rejects, warns } from './make-reason.ts';
import { trustedFigure } from './profile-gaps.ts';
import type { Profile } from './profile.ts';
import type { Reason } from './reason.ts';
import type { RiddenFigures } from './run-judgement.ts';
import { pointAt, type SpeedPoint, timeAt, TIME_NOISE_SECONDS } from './speed-trace.ts';

type SweepFigures = Extract<RiddenFigures, { readonly manner: 'sweep' }>;

/** Over so long the steepest rise is taken: long enough for the noise of a sensor, short enough to see a jerk. */
const STEEPNESS_SECONDS = 0.25;

/**
 * A mean rise above this is shown as fast where the profile carries no number: within the time constant F (0.125 s) the speed
 * then changes by 63 rpm, at 3000 rpm about half a decibel. The bench's own figure, never judged by.
 */
export const USUAL_SWEEP_RPM_PER_SECOND = 500;

/** A steepest rise of so many times the mean is shown as uneven. */
const UNEVEN_FACTOR = 3;

/** A fall of this share of the set speed on the way is shown as uneven. */
const UNEVEN_DIP_SHARE = 0.05;

/** Binary noise of a quotient. */
const QUOTIENT_NOISE = 1e-9;

/** How fast and how evenly the speed rose between two points. */
export function sweepFigures(
  points: readonly SpeedPoint[],
  { from, to, highestRpm }: { readonly from: number; readonly to: number; readonly highestRpm: number },
): SweepFigures {
  const sweepSeconds = decimalDifference(timeAt(points, to), timeAt(points, from));
  const rise = decimalDifference(pointAt(points, to).speedRpm, pointAt(points, from).speedRpm);
  const meanRiseRpmPerSecond = sweepSeconds > 0 ? rise / sweepSeconds : 0;
  const ridden = points.slice(from, to + 1);
  return {
    manner: 'sweep',
    highestRpm,
    sweepSeconds,
    meanRiseRpmPerSecond,
    steepestRiseRpmPerSecond: Math.max(meanRiseRpmPerSecond, steepest(ridden)),
    largestDipRpm: largestDip(ridden),
  };
}

function steepest(points: readonly SpeedPoint[]): number {
  let most = 0;
  let end = 0;
  for (const start of points) {
    while (isTooNear(start, points[end])) end += 1;
    const point = points[end];
    if (point === undefined) break;
    const seconds = decimalDifference(point.timeSeconds, start.timeSeconds);
    most = Math.max(most, decimalDifference(point.speedRpm, start.speedRpm) / seconds);
  }
  return most;
}

function isTooNear(start: SpeedPoint, end: SpeedPoint | undefined): boolean {
  return end !== undefined && end.timeSeconds - start.timeSeconds < STEEPNESS_SECONDS - TIME_NOISE_SECONDS;
}

function largestDip(points: readonly SpeedPoint[]): number {
  let highest = 0;
  return points.reduce((dip, { speedRpm }) => {
    highest = Math.max(highest, speedRpm);
    return Math.max(dip, decimalDifference(highest, speedRpm));
  }, 0);
}

/** The pace of a sweep rejects only by a number of the profile; without one, fast and uneven sweeps warn (decision 27). */
export function sweepPaceReasons(sweep: SweepFigures, targetSpeedRpm: number, profile: Profile): Reason[] {
  const { sweepSeconds, meanRiseRpmPerSecond: mean, steepestRiseRpmPerSecond: steepestRise } = sweep;
  const shortest = figure(profile.sweep?.minimumSeconds);
  const longest = figure(profile.sweep?.maximumSeconds);
  const steepestAllowed = figure(profile.sweep?.maximumRiseRpmPerSecond);
  const reasons: Reason[] = [];
  if (shortest !== null && sweepSeconds < shortest - TIME_NOISE_SECONDS) {
    reasons.push(rejects('SWEEP_TOO_FAST', 'run', { measured: sweepSeconds, required: shortest, unit: 's' }));
  }
  if (steepestAllowed !== null && steepestRise > steepestAllowed * (1 + QUOTIENT_NOISE)) {
    const figures = { measured: steepestRise, required: steepestAllowed, unit: 'rpm/s' } as const;
    reasons.push(rejects('SWEEP_TOO_FAST', 'run', figures));
  }
  if (longest !== null && isLonger(sweepSeconds, longest)) {
    reasons.push(rejects('SWEEP_TOO_SLOW', 'run', { measured: sweepSeconds, required: longest, unit: 's' }));
  }
  const isOpen = shortest === null && steepestAllowed === null;
  if (isOpen && mean > USUAL_SWEEP_RPM_PER_SECOND) {
    reasons.push(warns('SWEEP_TOO_FAST', 'run', { measured: mean, unit: 'rpm/s' }));
  }
  return [...reasons, ...evennessReasons(sweep, targetSpeedRpm, steepestAllowed === null)];
}

function evennessReasons(sweep: SweepFigures, targetSpeedRpm: number, isOpen: boolean): Reason[] {
  const { steepestRiseRpmPerSecond: steepestRise, meanRiseRpmPerSecond: mean, largestDipRpm: dip } = sweep;
  if (dip > targetSpeedRpm * UNEVEN_DIP_SHARE) {
    return [warns('SWEEP_UNEVEN', 'run', { measured: dip, unit: 'rpm' })];
  }
  if (!isOpen || steepestRise <= mean * UNEVEN_FACTOR) return [];
  return [warns('SWEEP_UNEVEN', 'run', { measured: steepestRise, unit: 'rpm/s' })];
}

function figure(stated: Profile['holdSeconds'] | undefined): number | null {
  return stated === undefined ? null : trustedFigure(stated);
}
