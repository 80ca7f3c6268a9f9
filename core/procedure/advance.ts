import type { RunEvidence } from './evidence.ts';
import { observe } from './observe.ts';
import { act } from './operator-action.ts';
import { endPhase, isPhaseOver } from './phase-change.ts';
import { pauseTest, resumeTest } from './pause.ts';
import type { Advanced, ProcedureEvent, ProcedureState } from './procedure-state.ts';
import { voidRun } from './void-run.ts';
import { takeBackground, takeCalibration, takeRun } from './take-evidence.ts';

/**
 * One step of the stationary procedure: what the state becomes by an event, and what the host must do. Pure: no clock, no
 * waiting, no input or output. A closed test no longer changes.
 */
export function advance(state: ProcedureState, event: ProcedureEvent): Advanced {
  if (state.step === 'closed') return { state, actions: [] };
  switch (event.kind) {
    case 'operator':
      return act(state, event.action, event.timeSeconds);
    case 'calibration-measured':
      return takeCalibration(state, event.evidence);
    case 'background-measured':
      return takeBackground(state, event.track);
    case 'run-analysed':
      return takeRun(state, event.evidence, event.judgement);
    case 'run-voided':
      return voidRun(state, event);
    case 'paused':
      return pauseTest(state);
    case 'resumed':
      return resumeTest(state);
    case 'instrument-lost':
      return loseInstrument(state, event.instrument);
    default:
      return endIfOver(observe(state, event), event.timeSeconds);
  }
}

function endIfOver(state: ProcedureState, timeSeconds: number): Advanced {
  return isPhaseOver(state, timeSeconds) ? endPhase(state, null) : { state, actions: [] };
}

/** A lost line ends the phase that needs it; what was read so far is kept, and the phase is repeated when it is back. */
function loseInstrument(state: ProcedureState, instrument: 'meter' | 'speed-sensor'): Advanced {
  if (instrument === 'meter') {
    const lost = { ...state, lost: { ...state.lost, meter: true } };
    return endPhase(lost, meterCut(state));
  }
  const lost = { ...state, lost: { ...state.lost, speedSensor: true } };
  return state.phase?.name === 'run' ? endPhase(lost, 'RPM_SIGNAL_LOST') : { state: lost, actions: [] };
}

function meterCut(state: ProcedureState): RunEvidence['cut'] {
  return state.phaseMaximumDb === null ? 'NO_SIGNAL' : 'SIGNAL_DROPOUT';
}
