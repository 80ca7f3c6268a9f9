import { beginPhase, beginSweep, canBegin, canSweep, endPhase } from './phase-change.ts';
import type { Advanced, OperatorAction, ProcedureState } from './procedure-state.ts';
import { stepOn } from './step-on.ts';

/** What a person can sensibly ask for now; the machine ignores everything else. */
export function actionsNow(state: ProcedureState): readonly OperatorAction[] {
  if (state.step === 'closed') return [];
  if (state.paused) return ['abort-test'];
  if (state.phase !== null) {
    return state.phase.name === 'run' ? ['stop', 'abort-run', 'abort-test'] : ['stop', 'abort-test'];
  }
  if (state.pending !== null) return ['abort-test'];
  const begin: OperatorAction = state.cue === 'REPEAT' ? 'repeat' : 'start';
  return [
    ...(canBegin(state) ? [begin] : []),
    ...(canSweep(state) ? ['sweep' as const] : []),
    'next',
    'abort-test',
  ];
}

/** Carries out an operator's wish; one that makes no sense now changes nothing. */
export function act(state: ProcedureState, action: OperatorAction, timeSeconds: number): Advanced {
  const unchanged = { state, actions: [] };
  if (state.step === 'closed') return unchanged;
  switch (action) {
    case 'start':
    case 'repeat':
      return canBegin(state) ? beginPhase(state, timeSeconds) : unchanged;
    case 'sweep':
      return canSweep(state) ? beginSweep(state, timeSeconds) : unchanged;
    case 'stop':
      return endPhase(state, null);
    case 'abort-run':
      return endPhase(state, 'OPERATOR_ABORTED');
    case 'next':
      return canSkip(state) ? skipTo(state) : unchanged;
    case 'abort-test':
      return abortTest(state);
    default:
      return unchanged;
  }
}

function canSkip({ phase, pending, paused }: ProcedureState): boolean {
  return phase === null && pending === null && !paused;
}

/** After a change of exhaust or outlet `next` says that it is done; elsewhere it leaves the step as it is. */
function skipTo(state: ProcedureState): Advanced {
  const isChanged = state.cue === 'CHANGE_EXHAUST' || state.cue === 'CHANGE_OUTLET';
  return isChanged ? { state: { ...state, cue: 'READY' }, actions: [] } : stepOn(state);
}

function abortTest(state: ProcedureState): Advanced {
  const ended = endPhase(state, 'OPERATOR_ABORTED');
  return {
    state: { ...ended.state, step: 'closed', cue: 'ABORTED', pending: null },
    actions: [...ended.actions, { kind: 'close-test' }],
  };
}
