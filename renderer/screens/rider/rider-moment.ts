import type { Cue } from '#core/procedure/procedure-state.ts';
import type { SpokenWord } from '#core/words/cue-sounds.ts';
import type { GuideState } from '#core/words/workshop/guide-words.ts';
import type { RiderLastRun, RiderRun, RiderTest } from '#host/http/contract.ts';
import { guideTone, stateAfter } from '../workshop/guide-state.ts';
import type { HeardSituation } from './cue-sound.ts';
import type { RiderSnapshot } from './rider-feed.ts';

/** What the rider is shown: a test of the test site, a run of the workshop, what became of the last one, or nothing. */
export type RiderMoment =
  | { readonly kind: 'test'; readonly test: RiderTest }
  | { readonly kind: 'run'; readonly run: RiderRun }
  | { readonly kind: 'between'; readonly last: RiderLastRun; readonly state: GuideState }
  | { readonly kind: 'nothing' };

/** What is shown now; a running test comes before the workshop, whatever that says. */
export function momentOf({ test, workshop }: Pick<RiderSnapshot, 'test' | 'workshop'>): RiderMoment {
  if (test !== null) return { kind: 'test', test };
  const { run = null, last = null } = workshop ?? {};
  if (run !== null) return { kind: 'run', run };
  if (last === null) return { kind: 'nothing' };
  return { kind: 'between', last, state: stateAfter(last.flaws, last.usableRuns) };
}

/** The cue by which the screen is coloured and flashes; null for none. */
export function cueOfMoment(moment: RiderMoment): Cue | null {
  if (moment.kind === 'test') return moment.test.cue;
  if (moment.kind === 'run') return moment.run.cue;
  return moment.kind === 'between' ? guideTone[moment.state] : null;
}

const taken: Readonly<Partial<Record<GuideState, SpokenWord>>> = { again: 'ONCE_MORE', enough: 'ENOUGH' };

/** What goes on, as far as a sound could spoil it: a run of the workshop is measured like one of a test. */
export function situationOf(moment: RiderMoment): HeardSituation {
  if (moment.kind === 'nothing') return null;
  if (moment.kind === 'test') {
    const { cue, manner, levelSource, phase } = moment.test;
    return { cue, manner, levelSource, phase: phase?.name ?? null };
  }
  if (moment.kind === 'run') {
    const { cue, levelSource } = moment.run;
    return { cue, manner: 'hold', levelSource, phase: 'run' };
  }
  const says = taken[moment.state];
  const between = { manner: 'hold', levelSource: 'meter-stream', phase: null } as const;
  return { cue: guideTone[moment.state], ...between, ...(says !== undefined && { says }) };
}
