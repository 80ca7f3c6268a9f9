import type { Cue } from '#core/procedure/procedure-state.ts';
import { colours } from '../../theme/tokens.ts';

/** Background of the cue band and of the rider screen for each cue; all carry white text at AA. */
export const cueTone: Readonly<Record<Cue, string>> = {
  READY: colours.ink,
  MEASURE: colours.teal,
  GET_READY: colours.ink,
  RAISE: colours.amber,
  HOLD: colours.teal,
  RELEASE: colours.green,
  WAIT: colours.slate,
  REPEAT: colours.violet,
  CHANGE_EXHAUST: colours.amber,
  CHANGE_OUTLET: colours.amber,
  DONE: colours.green,
  ABORTED: colours.violet,
  PAUSED: colours.slate,
};
