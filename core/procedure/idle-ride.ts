import { withIdle } from './advance-ride.ts';
import { IDLE_SETTLING_SECONDS, idleBand } from './idle-window.ts';
import type { RideState } from './procedure-state.ts';
import type { Profile } from './profile.ts';
import { isInside } from './speed-band.ts';
import type { SpeedPoint } from './speed-trace.ts';

/** Idled beyond the required time before the run ends by itself, so that the judgement surely finds it long enough. */
const IDLE_MARGIN_SECONDS = 0.5;

/** The ride of an idle after one more speed value: how long the engine has idled steadily up to now. */
export function advanceIdle(
  ride: RideState,
  point: SpeedPoint,
  profile: Profile,
  requiredSeconds: number,
): RideState {
  if (point.speedRpm <= 0) return { ...ride, insideSinceSeconds: null };
  const seen = withIdle(ride, point);
  if (seen.idleRpm === null || !isInside(point.speedRpm, idleBand(seen.idleRpm, profile))) {
    return { ...seen, insideSinceSeconds: null };
  }
  // An idle that was known and left is counted only once the sound of the blip has gone.
  const settling = ride.idleRpm === null ? 0 : IDLE_SETTLING_SECONDS;
  const insideSinceSeconds = seen.insideSinceSeconds ?? point.timeSeconds + settling;
  const held = Math.max(0, point.timeSeconds - insideSinceSeconds);
  return {
    ...seen,
    insideSinceSeconds,
    longestHeldSeconds: Math.max(seen.longestHeldSeconds, held),
    holdReached: seen.holdReached || held >= requiredSeconds + IDLE_MARGIN_SECONDS,
  };
}
