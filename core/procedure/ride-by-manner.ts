import { advanceRide } from './advance-ride.ts';
import { idleBand } from './idle-window.ts';
import { advanceIdle } from './idle-ride.ts';
import { idlesWithoutSpeed, type Manner, mannerOf } from './manner.ts';
import { type OwnSweep, ownSweepOf } from './own-sweep.ts';
import type { Cue, ProcedureState, RideState } from './procedure-state.ts';
import { requiredHold } from './required-hold.ts';
import { idleCue, runCue, sweepCue, throttleCue } from './run-cue.ts';
import { type SpeedBand, speedBandOf } from './speed-band.ts';
import type { SpeedPoint } from './speed-trace.ts';
import { advanceSweep } from './sweep-ride.ts';
import { advanceThrottle } from './throttle-ride.ts';

type Riding = Pick<ProcedureState, 'profile' | 'targetSpeedRpm' | 'ride' | 'phase'>;

/** How the engine is run now: in the sweep before the runs as in a swept test. */
export function liveManner({ profile, phase }: Pick<ProcedureState, 'profile' | 'phase'>): Manner {
  return phase?.name === 'speed-sweep' ? 'sweep' : mannerOf(profile);
}

/** The band that is shown and ridden in: about the target, or about the idle once it is known where there is none. */
export function liveBand({ profile, targetSpeedRpm, ride }: Riding): SpeedBand | null {
  if (targetSpeedRpm !== null) return speedBandOf(targetSpeedRpm, profile);
  return mannerOf(profile) === 'idle' && ride.idleRpm !== null ? idleBand(ride.idleRpm, profile) : null;
}

function sweepNow(state: Riding): OwnSweep | null {
  return state.phase?.name === 'speed-sweep' ? ownSweepOf(state) : null;
}

/** The ride after one more speed value, by the manner of the profile. */
export function rideAfter(state: Riding, point: SpeedPoint): RideState {
  const { profile, targetSpeedRpm, ride } = state;
  const own = sweepNow(state);
  if (own !== null) return advanceSweep(ride, point, own.band, own.topRpm);
  const manner = mannerOf(profile);
  const required = requiredHold(state);
  if (manner === 'idle') return advanceIdle(ride, point, profile, required);
  const band = targetSpeedRpm === null ? null : speedBandOf(targetSpeedRpm, profile);
  if (manner === 'full-throttle') return advanceThrottle(ride, point, band, required);
  if (targetSpeedRpm === null || band === null) return ride;
  return manner === 'sweep'
    ? advanceSweep(ride, point, band, targetSpeedRpm)
    : advanceRide(ride, point, band, required);
}

/** The one thing for the rider to do now, by the manner of the profile. */
export function cueAfter(
  state: Riding & Pick<ProcedureState, 'mode'>,
  speedRpm: number | null,
  timeSeconds: number,
): Cue {
  const { profile, ride } = state;
  const own = sweepNow(state);
  if (own !== null) return sweepCue(ride, speedRpm, timeSeconds, own.band);
  const manner = mannerOf(profile);
  if (manner === 'idle') {
    return ride.steadySpeed === null && idlesWithoutSpeed(state) ? 'HOLD' : idleCue(ride);
  }
  if (manner === 'full-throttle') return throttleCue(ride, timeSeconds);
  const band = liveBand(state);
  if (band === null) return 'GET_READY';
  return manner === 'sweep'
    ? sweepCue(ride, speedRpm, timeSeconds, band)
    : runCue(ride, speedRpm, timeSeconds, band);
}
