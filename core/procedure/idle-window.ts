import { decimalDifference } from '#core/units/decimal.ts';
import type { LevelTrack, TestEvidence } from './evidence.ts';
import { idleOf } from './idle-speed.ts';
import { levelPoints } from './level-window.ts';
import { rejects, rejectsOnSite, warns } from './make-reason.ts';
import { trustedFigure } from './profile-gaps.ts';
import type { Profile } from './profile.ts';
import type { Reason } from './reason.ts';
import { bandAround, type SpeedBand } from './speed-band.ts';
import {
  pointAt,
  type SpeedPoint,
  type Stretch,
  stretchesInside,
  stretchSeconds,
  timeAt,
  TIME_NOISE_SECONDS,
} from './speed-trace.ts';
import { nothingFound, type WindowFinding } from './window-finding.ts';

/** Steady idle that the rider is led to where a profile leaves its duration open: the bench's own figure, never judged by. */
export const USUAL_IDLE_SECONDS = 5;

/** By how much an idle may wander where a profile leaves it open: as much as still counts as back at idle (decision 7). */
const IDLE_SEARCH_PERCENT = 10;

/** Fast falls by 35 dB in this time: what was louder before has gone from an idle that begins after something else. */
export const IDLE_SETTLING_SECONDS = 1;

/** The speeds that count as this idle: the profile's tolerance about it, or where it has none the bench's own. */
export function idleBand(idleRpm: number, { speedTolerancePercent }: Profile): SpeedBand {
  return bandAround(idleRpm, speedTolerancePercent.value ?? IDLE_SEARCH_PERCENT);
}

/**
 * The longest steady idle of a run (decision 26), without its first second where something else was ridden before. It must last as long as the profile asks; a blip of the throttle that cuts
 * it into pieces which are too short rejects the run, one outside it is noted.
 */
export function findIdleWindow(points: readonly SpeedPoint[], profile: Profile): WindowFinding {
  const idleRpm = idleOf(points);
  if (idleRpm === null) return { ...nothingFound, reasons: [rejects('IDLE_NOT_SEEN', 'run')] };
  const band = idleBand(idleRpm, profile);
  const stretches = stretchesInside(points, band);
  const longest = longestOf(points, settled(points, stretches));
  if (longest === null) return { ...nothingFound, reasons: [rejects('IDLE_NOT_SEEN', 'run')] };
  const seconds = stretchSeconds(points, longest);
  return {
    ...figuresOf(points, longest, idleRpm),
    reasons: [
      ...durationReasons(seconds, profile),
      ...blipReasons(points, stretches, band, isLongEnough(seconds, profile)),
    ],
  };
}

/**
 * An idle of which no speed was seen: the whole level track counts. What a microphone hears alone does not show that the engine
 * idled steadily, so that it is refused on site; in the workshop a blip would only make the level higher, never lower.
 */
export function idleWithoutSpeed(
  track: LevelTrack | null,
  { profile, mode }: { readonly profile: Profile; readonly mode: TestEvidence['mode'] },
): WindowFinding | null {
  const times = track === null ? [] : levelPoints(track).map((point) => point.timeSeconds);
  const [start] = times;
  const end = times.at(-1);
  const unseen = rejectsOnSite(mode, 'IDLE_NOT_SEEN', 'run');
  if (start === undefined || end === undefined) return { ...nothingFound, reasons: [unseen] };
  const steadySeconds = decimalDifference(end, start);
  return {
    ...nothingFound,
    window: { holdStartSeconds: start, holdEndSeconds: end, endSeconds: end },
    holdSeconds: steadySeconds,
    isReleased: true,
    ridden: { manner: 'idle', steadySeconds, deviationPercent: null },
    reasons: [unseen, ...durationReasons(steadySeconds, profile)],
  };
}

/** Each idle without the sound of what came before it; the beginning of the run is quiet. */
function settled(points: readonly SpeedPoint[], stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.flatMap((stretch) => {
    if (stretch.first === 0) return [stretch];
    const from = timeAt(points, stretch.first) + IDLE_SETTLING_SECONDS - TIME_NOISE_SECONDS;
    const first = points.findIndex(({ timeSeconds }, index) => index >= stretch.first && timeSeconds >= from);
    return first === -1 || first > stretch.last ? [] : [{ first, last: stretch.last }];
  });
}

function longestOf(points: readonly SpeedPoint[], stretches: readonly Stretch[]): Stretch | null {
  return stretches.reduce<Stretch | null>(
    (best, one) =>
      best === null || stretchSeconds(points, one) >= stretchSeconds(points, best) ? one : best,
    null,
  );
}

function figuresOf(
  points: readonly SpeedPoint[],
  { first, last }: Stretch,
  idleRpm: number,
): Omit<WindowFinding, 'reasons'> {
  const speeds = points.slice(first, last + 1).map((point) => point.speedRpm);
  const steadySeconds = stretchSeconds(points, { first, last });
  const deviations = speeds.map((speed) => (Math.abs(speed - idleRpm) / idleRpm) * 100);
  const end = timeAt(points, last);
  return {
    ...nothingFound,
    window: { holdStartSeconds: timeAt(points, first), holdEndSeconds: end, endSeconds: end },
    holdSeconds: steadySeconds,
    minimumSpeedRpm: speeds.reduce((a, b) => Math.min(a, b)),
    maximumSpeedRpm: speeds.reduce((a, b) => Math.max(a, b)),
    meanSpeedRpm: speeds.reduce((a, b) => a + b) / speeds.length,
    idleSpeedRpm: idleRpm,
    isReleased: true,
    ridden: { manner: 'idle', steadySeconds, deviationPercent: deviations.reduce((a, b) => Math.max(a, b)) },
  };
}

function isLongEnough(seconds: number, profile: Profile): boolean {
  return seconds >= (trustedFigure(profile.holdSeconds) ?? 0) - TIME_NOISE_SECONDS;
}

/** Rejects by the profile's duration; without one an idle shorter than the bench's own is only noted. */
function durationReasons(seconds: number, profile: Profile): Reason[] {
  const stated = trustedFigure(profile.holdSeconds);
  const required = stated ?? USUAL_IDLE_SECONDS;
  if (seconds >= required - TIME_NOISE_SECONDS) return [];
  const make = stated === null ? warns : rejects;
  return [make('IDLE_TOO_SHORT', 'run', { measured: seconds, required, unit: 's' })];
}

function blipReasons(
  points: readonly SpeedPoint[],
  stretches: readonly Stretch[],
  band: SpeedBand,
  isEnough: boolean,
): Reason[] {
  const highest = highestBetween(points, stretches);
  if (highest <= band.highRpm) return [];
  const make = isEnough ? warns : rejects;
  return [make('IDLE_UNSTEADY', 'run', { measured: highest, required: band.highRpm, unit: 'rpm' })];
}

/** Highest speed between the first and the last stretch at idle; what was ridden before and after is no part of it. */
function highestBetween(points: readonly SpeedPoint[], stretches: readonly Stretch[]): number {
  const [first] = stretches;
  const last = stretches.at(-1);
  if (first === undefined || last === undefined) return 0;
  let highest = 0;
  for (let index = first.last + 1; index < last.first; index += 1) {
    highest = Math.max(highest, pointAt(points, index).speedRpm);
  }
  return highest;
}
