import type { Cue, RideState } from './procedure-state.ts';
import type { SpeedBand } from './speed-band.ts';

/** Idle must have been seen for so long before the rider raises the speed: the judgement measures idle there. */
const IDLE_SECONDS = 1;

/** The one thing for the rider to do now. */
export function runCue(ride: RideState, speedRpm: number | null, timeSeconds: number, band: SpeedBand): Cue {
  if (ride.insideSinceSeconds !== null) return ride.holdReached ? 'RELEASE' : 'HOLD';
  if (ride.backAtIdleSeconds !== null || ride.holdReached) return 'WAIT';
  if (speedRpm !== null && speedRpm > band.highRpm) return 'HOLD';
  const since = ride.firstIdleSeconds;
  return since !== null && timeSeconds - since >= IDLE_SECONDS ? 'RAISE' : 'GET_READY';
}
