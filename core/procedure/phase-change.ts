import { unseenRide } from './begin-procedure.ts';
import type { RunEvidence } from './evidence.ts';
import { idlesWithoutSpeed, mannerOf } from './manner.ts';
import type { Advanced, PhaseName, ProcedureState, TestStep } from './procedure-state.ts';
import { isRidden, ownSweepOf } from './own-sweep.ts';
import { requiredHold } from './required-hold.ts';

const phaseOfStep: Readonly<Partial<Record<TestStep, PhaseName>>> = {
  'calibration-before': 'calibration-before',
  'background-before': 'background-before',
  runs: 'run',
  'background-after': 'background-after',
  'calibration-after': 'calibration-after',
};

/** Longest a check or a run may take before the machine ends it and lets it be judged as it is. */
const LONGEST_PHASE_SECONDS = 60;
/** Fast has settled to well below 0.01 dB after this; a background counts from here, when what sounded before has gone. */
export const SETTLING_SECONDS = 1;
/** Measured beyond a background's shortest duration, so that the spacing of a slow meter's readings does not make it too short. */
const BACKGROUND_SPARE_SECONDS = 1;
/** Recorded beyond the return to idle, so that the return itself is on record. */
const AFTER_IDLE_SECONDS = 0.5;

/** True if the current step's measurement can begin now: nothing is being measured or awaited and its lines are there. */
export function canBegin(state: ProcedureState): boolean {
  if (state.phase !== null || state.pending !== null || state.paused) return false;
  if (phaseOfStep[state.step] === undefined) return false;
  return !state.lost.meter && !(state.step === 'runs' && state.lost.speedSensor && !idlesWithoutSpeed(state));
}

/**
 * True if the rider may sweep through the target once more or first, before any run: only where a target is held, for the slope
 * of level against speed, and never needed for a verdict.
 */
export function canSweep(state: ProcedureState): boolean {
  const isBeforeRuns = state.step === 'runs' && state.series.every(({ runs }) => runs.length === 0);
  return isBeforeRuns && canBegin(state) && ownSweepOf(state) !== null;
}

/** Begins the sweep before the runs; it is no run and nothing is awaited of it. */
export function beginSweep(state: ProcedureState, timeSeconds: number): Advanced {
  return begun(state, { name: 'speed-sweep', beganSeconds: timeSeconds, runNumber: null });
}

/** Begins the measurement of the current step. */
export function beginPhase(state: ProcedureState, timeSeconds: number): Advanced {
  const name = phaseOfStep[state.step];
  if (name === undefined) return { state, actions: [] };
  const runNumber = name === 'run' ? (state.series[state.seriesIndex]?.runs.length ?? 0) + 1 : null;
  return begun(state, { name, beganSeconds: timeSeconds, runNumber });
}

function begun(state: ProcedureState, phase: NonNullable<ProcedureState['phase']>): Advanced {
  const { name, runNumber } = phase;
  return {
    state: {
      ...state,
      cue: isRidden(name) ? 'GET_READY' : 'MEASURE',
      phase,
      ride: unseenRide,
      steadyTone: null,
      heldSeconds: 0,
      phaseMaximumDb: null,
      maximumRegister: state.maximumRegister === 'unused' ? 'unused' : 'awaited',
    },
    actions: [{ kind: 'begin-phase', phase: name, runNumber }],
  };
}

/** Ends the running phase. A run's evidence is awaited even if it was cut; a cut check is no check and is repeated. */
export function endPhase(state: ProcedureState, cut: RunEvidence['cut']): Advanced {
  const { phase } = state;
  if (phase === null) return { state, actions: [] };
  const isSweep = phase.name === 'speed-sweep';
  const isAwaited = !isSweep && (cut === null || phase.name === 'run');
  return {
    state: {
      ...state,
      phase: null,
      pending: isAwaited ? phase.name : null,
      cue: isSweep ? 'READY' : isAwaited ? 'WAIT' : 'REPEAT',
      heldSeconds: 0,
    },
    actions: [{ kind: 'end-phase', phase: phase.name, cut }],
  };
}

/** True if the running phase has measured what it was begun for, or has taken too long. */
export function isPhaseOver(state: ProcedureState, timeSeconds: number): boolean {
  if (state.phase === null) return false;
  const elapsed = timeSeconds - state.phase.beganSeconds;
  if (elapsed >= LONGEST_PHASE_SECONDS) return true;
  if (state.phase.name === 'run') return isRunOver(state, timeSeconds, elapsed);
  if (state.phase.name === 'speed-sweep') return isLongBackAtIdle(state, timeSeconds);
  if (state.phase.name.startsWith('background')) {
    const required = state.profile.background.minimumDurationSeconds;
    return elapsed >= required + SETTLING_SECONDS + BACKGROUND_SPARE_SECONDS;
  }
  return isToneLongEnough(state, timeSeconds, elapsed);
}

/** An idle is over when it was steady for long enough, or, where no speed is to be had, when that time has passed. */
function isRunOver(state: ProcedureState, timeSeconds: number, elapsed: number): boolean {
  if (mannerOf(state.profile) !== 'idle') return isLongBackAtIdle(state, timeSeconds);
  const isUnseen = state.ride.steadySpeed === null && idlesWithoutSpeed(state);
  return isUnseen ? elapsed >= requiredHold(state) + SETTLING_SECONDS : state.ride.holdReached;
}

function isLongBackAtIdle(state: ProcedureState, timeSeconds: number): boolean {
  const since = state.ride.backAtIdleSeconds;
  return since !== null && timeSeconds - since >= AFTER_IDLE_SECONDS;
}

function isToneLongEnough(state: ProcedureState, timeSeconds: number, elapsed: number): boolean {
  const required = state.profile.calibration.minimumDurationSeconds;
  const since = state.steadyTone?.sinceSeconds;
  return since !== undefined && timeSeconds - since >= required && elapsed >= required + SETTLING_SECONDS;
}
