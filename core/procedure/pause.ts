import { endPhase } from './phase-change.ts';
import type { Advanced, ProcedureState } from './procedure-state.ts';

/** True if the test can be paused now: it goes on, and no measurement waits for its evidence. */
export function canPause(state: ProcedureState): boolean {
  return state.step !== 'closed' && !state.paused && state.pending === null;
}

/** Lets the test stand still. What is being measured is cut: nothing is measured and nothing can be begun in a pause. */
export function pauseTest(state: ProcedureState): Advanced {
  if (!canPause(state)) return { state, actions: [] };
  const ended = endPhase(state, 'OPERATOR_ABORTED');
  return { state: { ...ended.state, paused: true }, actions: ended.actions };
}

/** Lets the test go on from where it stood still. */
export function resumeTest(state: ProcedureState): Advanced {
  return { state: { ...state, paused: false }, actions: [] };
}

/** True if another technician can take the test over now: between two measurements, so that each has one technician. */
export function canHandOver(state: ProcedureState): boolean {
  return state.step !== 'closed' && state.phase === null && state.pending === null;
}
