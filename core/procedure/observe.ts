import { advanceRide } from './advance-ride.ts';
import { trustedFigure } from './profile-gaps.ts';
import type { ProcedureEvent, ProcedureState } from './procedure-state.ts';
import { runCue } from './run-cue.ts';
import { speedBandOf } from './speed-band.ts';
import { advanceSteadyTone } from './steady-tone.ts';

/** Hold that the rider is led to where a profile leaves it open. */
const USUAL_HOLD_SECONDS = 1;

/** The state after what an event says of level, speed and time; no step is taken and no phase ends here. */
export function observe(state: ProcedureState, event: ProcedureEvent): ProcedureState {
  if (event.kind === 'level') return withCue(observeLevel(state, event), event.timeSeconds);
  if (event.kind === 'speed') return withCue(observeSpeed(state, event), event.timeSeconds);
  if (event.kind === 'tick') return withCue(state, event.timeSeconds);
  return state;
}

/** How long the speed is to be held in a run. */
export function requiredHold(state: ProcedureState): number {
  return trustedFigure(state.profile.holdSeconds) ?? USUAL_HOLD_SECONDS;
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
  if (state.phase?.name !== 'run' || speedRpm === null) return seen;
  const band = speedBandOf(state.targetSpeedRpm, state.profile);
  const ride = advanceRide(state.ride, { timeSeconds, speedRpm }, band, requiredHold(state));
  const since = ride.insideSinceSeconds;
  return { ...seen, ride, heldSeconds: since === null ? 0 : timeSeconds - since };
}

function withCue(state: ProcedureState, timeSeconds: number): ProcedureState {
  if (state.phase?.name !== 'run') return state;
  const band = speedBandOf(state.targetSpeedRpm, state.profile);
  // What the rider does before the register covers it is not measured.
  if (state.maximumRegister === 'awaited') return { ...state, cue: 'GET_READY' };
  return { ...state, cue: runCue(state.ride, state.lastSpeedRpm, timeSeconds, band) };
}
