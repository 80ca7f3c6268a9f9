import { excursionsFrom, type Excursion, highestOf } from './excursion.ts';
import { idleBefore } from './idle-speed.ts';
import { rejects } from './make-reason.ts';
import type { Profile } from './profile.ts';
import type { Reason } from './reason.ts';
import type { SpeedBand } from './speed-band.ts';
import { pointAt, type SpeedPoint, timeAt } from './speed-trace.ts';
import { sweepFigures, sweepPaceReasons } from './sweep-pace.ts';
import { nothingFound, type WindowFinding } from './window-finding.ts';

/**
 * The sweep of a run (decision 27): from the last moment at idle until the set speed is first reached, or until the return to
 * idle where the profile's window is the whole run. Of several rises the last one that reaches the set speed counts, as a blip
 * before the real one is none.
 */
export function findSweepWindow(
  points: readonly SpeedPoint[],
  band: SpeedBand,
  targetSpeedRpm: number,
  profile: Profile,
): WindowFinding {
  const reached = points.findIndex((point) => point.speedRpm >= band.lowRpm);
  const idleRpm = idleBefore(points, reached === -1 ? points.length : reached, band);
  const sweep = idleRpm === null ? null : chosen(points, excursionsFrom(points, idleRpm), band);
  if (idleRpm === null || sweep === null) {
    return {
      ...nothingFound,
      idleSpeedRpm: idleRpm,
      reasons: [...unseen(idleRpm), ...neverReached(points, band)],
    };
  }
  const from = sweep.idleBefore ?? sweep.first;
  const to = indexReached(points, sweep, targetSpeedRpm);
  const ridden = sweepFigures(points, { from, to, highestRpm: highestOf(points, sweep) });
  return {
    ...nothingFound,
    window: windowOf(points, sweep, { from, to }, profile),
    minimumSpeedRpm: pointAt(points, from).speedRpm,
    maximumSpeedRpm: ridden.highestRpm,
    idleSpeedRpm: idleRpm,
    isReleased: true,
    ridden,
    reasons: [
      ...(sweep.idleBefore === null ? unseen(null) : []),
      ...endReasons(ridden.highestRpm, band),
      ...returnReasons(points, sweep, idleRpm, profile),
      ...sweepPaceReasons(ridden, targetSpeedRpm, profile),
    ],
  };
}

function unseen(idleRpm: number | null): Reason[] {
  return idleRpm === null ? [rejects('IDLE_NOT_SEEN', 'run')] : [];
}

function neverReached(points: readonly SpeedPoint[], band: SpeedBand): Reason[] {
  return endReasons(
    points.reduce((most, { speedRpm }) => Math.max(most, speedRpm), 0),
    band,
  );
}

/** The last rise that reached the set speed; if none did, the highest. */
function chosen(
  points: readonly SpeedPoint[],
  excursions: readonly Excursion[],
  band: SpeedBand,
): Excursion | null {
  const reaching = excursions.findLast((one) => highestOf(points, one) >= band.lowRpm);
  if (reaching !== undefined) return reaching;
  return excursions.reduce<Excursion | null>(
    (best, one) => (best === null || highestOf(points, one) > highestOf(points, best) ? one : best),
    null,
  );
}

/** The first point at the set speed, or at the highest speed of a sweep that stayed below it. */
function indexReached(points: readonly SpeedPoint[], sweep: Excursion, targetSpeedRpm: number): number {
  const wanted = Math.min(highestOf(points, sweep), targetSpeedRpm);
  return points.findIndex((point, index) => index >= sweep.first && point.speedRpm >= wanted);
}

function windowOf(
  points: readonly SpeedPoint[],
  sweep: Excursion,
  { from, to }: { readonly from: number; readonly to: number },
  profile: Profile,
) {
  const end = profile.reading.window === 'run' ? (sweep.idleAfter ?? points.length - 1) : to;
  return {
    holdStartSeconds: timeAt(points, from),
    holdEndSeconds: timeAt(points, to),
    endSeconds: timeAt(points, end),
  };
}

/** The set speed must be reached, and not overshot before the return to idle; both edges of its band are inclusive. */
function endReasons(highestRpm: number, band: SpeedBand): Reason[] {
  const figures = { measured: highestRpm, unit: 'rpm' } as const;
  if (highestRpm < band.lowRpm) {
    return [rejects('SWEEP_NOT_REACHED', 'run', { ...figures, required: band.lowRpm })];
  }
  if (highestRpm <= band.highRpm) return [];
  return [rejects('SWEEP_OVERSHOT', 'run', { ...figures, required: band.highRpm })];
}

/** Asked only where the deceleration counts. */
function returnReasons(
  points: readonly SpeedPoint[],
  sweep: Excursion,
  idleRpm: number,
  { reading }: Profile,
): Reason[] {
  if (reading.window !== 'run' || sweep.idleAfter !== null) return [];
  const measured = points.at(-1)?.speedRpm ?? null;
  return [rejects('NO_RETURN_TO_IDLE', 'run', { measured, required: idleRpm, unit: 'rpm' })];
}
