import type { Cue } from '#core/procedure/procedure-state.ts';
import { colour } from '../../theme/colour.ts';

/** Background of the cue band and of the rider screen for each cue; all carry white text at AA. */
export const cueTone: Readonly<Record<Cue, string>> = {
  READY: colour.bar,
  MEASURE: colour.tealFill,
  GET_READY: colour.bar,
  RAISE: colour.amberFill,
  HOLD: colour.tealFill,
  RELEASE: colour.greenFill,
  WAIT: colour.slateFill,
  REPEAT: colour.violetFill,
  CHANGE_EXHAUST: colour.amberFill,
  CHANGE_OUTLET: colour.amberFill,
  DONE: colour.greenFill,
  ABORTED: colour.violetFill,
  PAUSED: colour.slateFill,
};
