import { idleBefore, isAtIdle } from './idle-speed.ts';
import type { SpeedBand } from './speed-band.ts';
import { pointAt, type SpeedPoint, type Stretch, stretchSeconds } from './speed-trace.ts';

/** A stretch inside the band with what followed it. */
export interface HoldCandidate {
  readonly stretch: Stretch;
  readonly idleRpm: number | null;
  /** Index of the first point back at idle; null where the speed did not fall to idle, or rose out of the band first. */
  readonly idleIndex: number | null;
  /** True if the speed rose above the band between this stretch and the next one or the end. */
  readonly leftUpward: boolean;
}

/**
 * The stretch that is the run's hold: of those that end in the fall to idle without entering the band again, the longest
 * (a blip of the throttle before the real hold passes); if none does, the longest of all, with `idleIndex` null. Null if
 * the speed was never inside the band.
 */
export function findHold(
  points: readonly SpeedPoint[],
  stretches: readonly Stretch[],
  band: SpeedBand,
): HoldCandidate | null {
  const candidates = stretches.map((stretch, index) =>
    candidateOf(points, stretch, stretches[index + 1]?.first ?? points.length, band),
  );
  const released = candidates.filter((candidate) => candidate.idleIndex !== null);
  return longest(points, released) ?? longest(points, candidates);
}

function candidateOf(
  points: readonly SpeedPoint[],
  stretch: Stretch,
  end: number,
  band: SpeedBand,
): HoldCandidate {
  const idleRpm = idleBefore(points, stretch.first, band);
  let leftUpward = false;
  for (let index = stretch.last + 1; index < end; index += 1) {
    const { speedRpm } = pointAt(points, index);
    if (speedRpm > band.highRpm) leftUpward = true;
    if (!leftUpward && idleRpm !== null && isAtIdle(speedRpm, idleRpm)) {
      return { stretch, idleRpm, idleIndex: index, leftUpward: false };
    }
  }
  return { stretch, idleRpm, idleIndex: null, leftUpward };
}

function longest(points: readonly SpeedPoint[], candidates: readonly HoldCandidate[]): HoldCandidate | null {
  let best: HoldCandidate | null = null;
  for (const candidate of candidates) {
    const isLonger =
      best === null || stretchSeconds(points, candidate.stretch) >= stretchSeconds(points, best.stretch);
    if (isLonger) best = candidate;
  }
  return best;
}
