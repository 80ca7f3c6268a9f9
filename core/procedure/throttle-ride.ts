import { HOLD_MARGIN_SECONDS, longerStretch, withIdle } from './advance-ride.ts';
import { isAtIdle } from './idle-speed.ts';
import type { RideState } from './procedure-state.ts';
import type { SpeedBand } from './speed-band.ts';
import type { SpeedPoint } from './speed-trace.ts';

/** A speed steady above so many times the idle is the top of an open throttle, and no unsteady idle. */
const CLEARLY_ABOVE_IDLE = 2;

/** A shorter visit to the top is a blip and does not end the run at the next idle. */
const SHORTEST_ATTEMPT_SECONDS = 0.3;

/**
 * The ride of a full throttle after one more speed value: since when the engine has stood at its top, the swing of a limiter
 * included. `top` is the band about the highest speed at rest where that is known.
 */
export function advanceThrottle(
  ride: RideState,
  point: SpeedPoint,
  top: SpeedBand | null,
  requiredSeconds: number,
): RideState {
  const { timeSeconds, speedRpm } = point;
  if (speedRpm <= 0) return ride;
  if (ride.idleRpm === null) return withIdle(ride, point);
  if (isAtIdle(speedRpm, ride.idleRpm)) return atIdle(ride, point);
  const steadySpeed = longerStretch(ride.steadySpeed, point);
  const isTop =
    steadySpeed.minimumRpm > ride.idleRpm * CLEARLY_ABOVE_IDLE &&
    steadySpeed.maximumRpm >= (top?.lowRpm ?? 0);
  if (!isTop) return { ...ride, steadySpeed, insideSinceSeconds: null };
  const held = timeSeconds - steadySpeed.sinceSeconds;
  return {
    ...ride,
    steadySpeed,
    insideSinceSeconds: steadySpeed.sinceSeconds,
    longestHeldSeconds: Math.max(ride.longestHeldSeconds, held),
    holdReached: ride.holdReached || held >= requiredSeconds + HOLD_MARGIN_SECONDS,
  };
}

function atIdle(ride: RideState, point: SpeedPoint): RideState {
  const idle = { ...ride, insideSinceSeconds: null };
  if (ride.longestHeldSeconds < SHORTEST_ATTEMPT_SECONDS) return withIdle(idle, point);
  return { ...idle, backAtIdleSeconds: ride.backAtIdleSeconds ?? point.timeSeconds };
}
