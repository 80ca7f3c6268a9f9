import type { Cue, RideState } from './procedure-state.ts';
import type { SpeedBand } from './speed-band.ts';

/** Idle must have been seen for so long before the rider raises the speed: the judgement measures idle there. */
const IDLE_SECONDS = 1;

/** The one thing for the rider to do now. */
export function runCue(ride: RideState, speedRpm: number | null, timeSeconds: number, band: SpeedBand): Cue {
  if (ride.insideSinceSeconds !== null) return ride.holdReached ? 'RELEASE' : 'HOLD';
  if (ride.backAtIdleSeconds !== null || ride.holdReached) return 'WAIT';
  if (speedRpm !== null && speedRpm > band.highRpm) return 'HOLD';
  return whenIdleWasSeen(ride, timeSeconds);
}

/** Of an idle: hold it, once it is known; after a blip wait until it is back. */
export function idleCue(ride: RideState): Cue {
  if (ride.insideSinceSeconds !== null) return 'HOLD';
  return ride.idleRpm === null ? 'GET_READY' : 'WAIT';
}

/** Of a sweep: raise the speed all the way, release when the set speed is reached. */
export function sweepCue(
  ride: RideState,
  speedRpm: number | null,
  timeSeconds: number,
  band: SpeedBand,
): Cue {
  if (ride.holdReached) return speedRpm !== null && speedRpm >= band.lowRpm ? 'RELEASE' : 'WAIT';
  if (speedRpm !== null && speedRpm > band.highRpm) return 'RELEASE';
  return ride.insideSinceSeconds === null ? whenIdleWasSeen(ride, timeSeconds) : 'RAISE';
}

/** Of full throttle: open it at once, hold the top, release. */
export function throttleCue(ride: RideState, timeSeconds: number): Cue {
  if (ride.insideSinceSeconds !== null) return ride.holdReached ? 'RELEASE' : 'HOLD';
  if (ride.backAtIdleSeconds !== null || ride.holdReached) return 'WAIT';
  return whenIdleWasSeen(ride, timeSeconds);
}

function whenIdleWasSeen({ firstIdleSeconds: since }: RideState, timeSeconds: number): Cue {
  return since !== null && timeSeconds - since >= IDLE_SECONDS ? 'RAISE' : 'GET_READY';
}
