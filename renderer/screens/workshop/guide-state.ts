import type { Cue } from '#core/procedure/procedure-state.ts';
import type { GuideState } from '#core/words/workshop/guide-words.ts';
import type { RunFlaw } from '#core/workshop/workshop-run.ts';

/** Runs of a sitting that give the best estimate. */
const enoughRuns = 3;

/** The cue whose colour an instruction between two runs has. */
export const guideTone: Readonly<Record<GuideState, Cue>> = {
  'no-meter': 'PAUSED',
  'no-bike': 'READY',
  first: 'READY',
  again: 'READY',
  enough: 'MEASURE',
  flawed: 'REPEAT',
};

/** What there is to do after the flaws of the last run, with so many runs of this sitting to go by. */
export function stateAfter(flaws: readonly RunFlaw[], usableRuns: number): GuideState {
  if (flaws.length > 0) return 'flawed';
  if (usableRuns === 0) return 'first';
  return usableRuns < enoughRuns ? 'again' : 'enough';
}
