import type { ProcedureState } from '#core/procedure/procedure-state.ts';

/** True if the page has to be told of a step from one state to the next: a line that is back allows an action again. */
export function isShownOtherwise(before: ProcedureState, after: ProcedureState): boolean {
  const { step, cue, phase, pending, seriesIndex, lost } = before;
  const sameStep = step === after.step && cue === after.cue && seriesIndex === after.seriesIndex;
  const samePhase = phase === after.phase && pending === after.pending;
  const sameLines = lost.meter === after.lost.meter && lost.speedSensor === after.lost.speedSensor;
  return !(sameStep && samePhase && sameLines && before.paused === after.paused);
}
