import { IDLE_SPAN, isAtIdle, STEADY_SECONDS } from './idle-speed.ts';
import type { RideState, SteadySpeed } from './procedure-state.ts';
import type { SpeedBand } from './speed-band.ts';

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
  if (ride.idleRpm === null || !isAtIdle(point.speedRpm, ride.idleRpm)) return outside;
  return { ...outside, backAtIdleSeconds: ride.backAtIdleSeconds ?? point.timeSeconds };
}

/** The idle is the lowest stretch in which the engine stayed long enough, as in the judgement of a run. */
export function withIdle(
  ride: RideState,
  point: { readonly timeSeconds: number; readonly speedRpm: number },
): RideState {
  const steadySpeed = longerStretch(ride.steadySpeed, point);
  const isSteady = point.timeSeconds - steadySpeed.sinceSeconds >= STEADY_SECONDS;
  const meanRpm = steadySpeed.sumRpm / steadySpeed.count;
  const isNewStretch = steadySpeed.sinceSeconds !== ride.steadySpeed?.sinceSeconds;
  const firstIdleSeconds = isNewStretch && ride.idleRpm === null ? point.timeSeconds : ride.firstIdleSeconds;
  if (!isSteady) return { ...ride, steadySpeed, firstIdleSeconds };
  return { ...ride, steadySpeed, firstIdleSeconds, idleRpm: Math.min(ride.idleRpm ?? meanRpm, meanRpm) };
}

/** The stretch with one more speed, or a new one where it leaves the span of an idle. */
export function longerStretch(
  stretch: SteadySpeed | null,
  { timeSeconds, speedRpm }: { readonly timeSeconds: number; readonly speedRpm: number },
): SteadySpeed {
  const minimumRpm = Math.min(stretch?.minimumRpm ?? speedRpm, speedRpm);
  const maximumRpm = Math.max(stretch?.maximumRpm ?? speedRpm, speedRpm);
  if (stretch === null || maximumRpm > minimumRpm * IDLE_SPAN) {
    return {
      sinceSeconds: timeSeconds,
      minimumRpm: speedRpm,
      maximumRpm: speedRpm,
      sumRpm: speedRpm,
      count: 1,
    };
  }
  const { sinceSeconds, sumRpm, count } = stretch;
  return { sinceSeconds, minimumRpm, maximumRpm, sumRpm: sumRpm + speedRpm, count: count + 1 };
}
