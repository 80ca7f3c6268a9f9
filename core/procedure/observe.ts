import type { ProcedureEvent, ProcedureState } from './procedure-state.ts';
import { isRidden } from './own-sweep.ts';
import { cueAfter, rideAfter } from './ride-by-manner.ts';
import { advanceSteadyTone } from './steady-tone.ts';

/** The state after what an event says of level, speed and time; no step is taken and no phase ends here. */
export function observe(state: ProcedureState, event: ProcedureEvent): ProcedureState {
  if (event.kind === 'level') return withCue(observeLevel(state, event), event.timeSeconds);
  if (event.kind === 'speed') return withCue(observeSpeed(state, event), event.timeSeconds);
  if (event.kind === 'tick') return withCue(state, event.timeSeconds);
  return state;
}

function observeLevel(
  state: ProcedureState,
  { timeSeconds, sample }: ProcedureEvent & { readonly kind: 'level' },
): ProcedureState {
  const isRegisterHeard = state.maximumRegister === 'awaited' && sample.maximumDb !== null;
  const seen = {
    ...state,
    lastLevelDb: sample.levelDb,
    lost: { ...state.lost, meter: false },
    maximumRegister: isRegisterHeard ? ('ready' as const) : state.maximumRegister,
  };
  if (state.phase === null) return seen;
  const level = sample.maximumDb ?? sample.levelDb;
  const maximum = Math.max(
    state.phaseMaximumDb ?? Number.NEGATIVE_INFINITY,
    level ?? Number.NEGATIVE_INFINITY,
  );
  const allowed = state.profile.calibration.maximumFluctuationDb;
  return {
    ...seen,
    phaseMaximumDb: Number.isFinite(maximum) ? maximum : null,
    steadyTone: advanceSteadyTone(state.steadyTone, timeSeconds, sample, allowed),
  };
}

function observeSpeed(
  state: ProcedureState,
  { timeSeconds, speedRpm }: ProcedureEvent & { readonly kind: 'speed' },
): ProcedureState {
  const seen = { ...state, lastSpeedRpm: speedRpm, lost: { ...state.lost, speedSensor: false } };
  if (!isRidden(state.phase?.name) || speedRpm === null) return seen;
  const ride = rideAfter(state, { timeSeconds, speedRpm });
  const since = ride.insideSinceSeconds;
  return { ...seen, ride, heldSeconds: since === null ? 0 : Math.max(0, timeSeconds - since) };
}

function withCue(state: ProcedureState, timeSeconds: number): ProcedureState {
  if (!isRidden(state.phase?.name)) return state;
  // What the rider does before the register covers it is not measured.
  if (state.phase?.name === 'run' && state.maximumRegister === 'awaited')
    return { ...state, cue: 'GET_READY' };
  return { ...state, cue: cueAfter(state, state.lastSpeedRpm, timeSeconds) };
}
