import { isAtIdle } from './idle-speed.ts';
import type { RideState } from './procedure-state.ts';
import type { SpeedBand } from './speed-band.ts';

/** Points up to this share above the lowest one belong to the idle, as in the judgement of a run. */
const IDLE_SPAN = 1.15;

/** Held beyond the required time before the rider is told to release, so that sensor and rider may be a little late. */
export const HOLD_MARGIN_SECONDS = 0.3;

/** A shorter visit to the band is a blip of the throttle and does not end the run at the next idle. */
const SHORTEST_ATTEMPT_SECONDS = 0.5;

/** The ride after one more speed value. */
export function advanceRide(
  ride: RideState,
  point: { readonly timeSeconds: number; readonly speedRpm: number },
  band: SpeedBand,
  requiredHoldSeconds: number,
): RideState {
  if (point.speedRpm <= 0) return ride;
  if (point.speedRpm > band.highRpm) return { ...ride, insideSinceSeconds: null, holdReached: false };
  if (point.speedRpm >= band.lowRpm) return inside(ride, point.timeSeconds, requiredHoldSeconds);
  return below(ride, point, requiredHoldSeconds);
}

/** The idle as known live; null while nothing was seen. */
export function liveIdle(ride: RideState): number | null {
  return ride.idleCount === 0 ? null : ride.idleSumRpm / ride.idleCount;
}

function inside(ride: RideState, timeSeconds: number, requiredHoldSeconds: number): RideState {
  const insideSinceSeconds = ride.insideSinceSeconds ?? timeSeconds;
  const held = timeSeconds - insideSinceSeconds;
  return {
    ...ride,
    insideSinceSeconds,
    longestHeldSeconds: Math.max(ride.longestHeldSeconds, held),
    holdReached: ride.holdReached || held >= requiredHoldSeconds + HOLD_MARGIN_SECONDS,
  };
}

function below(
  ride: RideState,
  point: { readonly timeSeconds: number; readonly speedRpm: number },
  requiredHoldSeconds: number,
): RideState {
  const outside = { ...ride, insideSinceSeconds: null };
  const attempt = Math.min(SHORTEST_ATTEMPT_SECONDS, requiredHoldSeconds / 2);
  const hasTried = ride.longestHeldSeconds > 0 && ride.longestHeldSeconds >= attempt;
  if (!hasTried) return withIdle(outside, point);
  const idle = liveIdle(ride);
  if (idle === null || !isAtIdle(point.speedRpm, idle)) return outside;
  return { ...outside, backAtIdleSeconds: ride.backAtIdleSeconds ?? point.timeSeconds };
}

/** The mean of the speeds near the lowest one; a much lower value starts it afresh. */
function withIdle(
  ride: RideState,
  { timeSeconds, speedRpm }: { readonly timeSeconds: number; readonly speedRpm: number },
): RideState {
  const lowestRpm = Math.min(ride.lowestRpm ?? speedRpm, speedRpm);
  const idle = liveIdle(ride);
  if (idle === null || idle > lowestRpm * IDLE_SPAN) {
    return { ...ride, lowestRpm, idleSumRpm: speedRpm, idleCount: 1, firstIdleSeconds: timeSeconds };
  }
  if (speedRpm > lowestRpm * IDLE_SPAN) return { ...ride, lowestRpm };
  return {
    ...ride,
    lowestRpm,
    idleSumRpm: ride.idleSumRpm + speedRpm,
    idleCount: ride.idleCount + 1,
  };
}
