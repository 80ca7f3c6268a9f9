import type { Advanced, Cue, ProcedureState, TestStep } from './procedure-state.ts';

const following: Readonly<Record<TestStep, TestStep>> = {
  prepare: 'calibration-before',
  'calibration-before': 'background-before',
  'background-before': 'runs',
  runs: 'background-after',
  'background-after': 'calibration-after',
  'calibration-after': 'closed',
  closed: 'closed',
};

/**
 * Goes on to what comes after the current step: the next series while there is one, else the next step; after the last
 * step the test is closed. What was not measured is missing from the evidence and judged as missing.
 */
export function stepOn(state: ProcedureState): Advanced {
  if (state.step === 'closed') return { state, actions: [] };
  if (state.step === 'runs' && state.seriesIndex + 1 < state.series.length) {
    return { state: nextSeries(state), actions: [] };
  }
  const step = following[state.step];
  if (step === 'closed') {
    return { state: { ...state, step, cue: 'DONE' }, actions: [{ kind: 'close-test' }] };
  }
  return { state: { ...state, step, cue: 'READY' }, actions: [] };
}

function nextSeries(state: ProcedureState): ProcedureState {
  const current = state.series[state.seriesIndex];
  const next = state.series[state.seriesIndex + 1];
  const cue: Cue = current?.role === next?.role ? 'CHANGE_OUTLET' : 'CHANGE_EXHAUST';
  return { ...state, seriesIndex: state.seriesIndex + 1, runJudgements: [], cue };
}
