import { withIdle } from './advance-ride.ts';
import { isAtIdle } from './idle-speed.ts';
import type { RideState } from './procedure-state.ts';
import type { SpeedBand } from './speed-band.ts';
import type { SpeedPoint } from './speed-trace.ts';

/**
 * The ride of a sweep after one more speed value: since when the engine has been away from idle, and whether the set speed is
 * reached. The rider is told to release half way from the edge of its band to the set speed, so that a hand that is a little
 * late does not overshoot it.
 */
export function advanceSweep(
  ride: RideState,
  point: SpeedPoint,
  band: SpeedBand,
  targetSpeedRpm: number,
): RideState {
  const { timeSeconds, speedRpm } = point;
  if (speedRpm <= 0) return ride;
  if (ride.idleRpm === null) return withIdle(ride, point);
  if (isAtIdle(speedRpm, ride.idleRpm)) return atIdle(ride, point);
  const holdReached = ride.holdReached || speedRpm >= (band.lowRpm + targetSpeedRpm) / 2;
  return { ...ride, insideSinceSeconds: ride.insideSinceSeconds ?? timeSeconds, holdReached };
}

/** A rise that did not reach the set speed was a blip; the next one can be the sweep. */
function atIdle(ride: RideState, point: SpeedPoint): RideState {
  if (!ride.holdReached) return withIdle({ ...ride, insideSinceSeconds: null }, point);
  return {
    ...ride,
    insideSinceSeconds: null,
    backAtIdleSeconds: ride.backAtIdleSeconds ?? point.timeSeconds,
  };
}
