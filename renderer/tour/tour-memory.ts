import { recall, remember } from '../parts/remembered.ts';

const name = 'tour';

/** True once a person has seen or skipped the tour in this browser. */
export function isTourSeen(): boolean {
  return recall(name) === 'seen';
}

/** The tour does not come up by itself again. */
export function rememberTour(): void {
  remember(name, 'seen');
}

/** What a link to the first screen carries that opens the tour again. */
export const openTour = { tour: 'open' } as const;

/** True where somebody asked for the tour. */
export function asksForTour(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'tour' in state && state.tour === openTour.tour;
}
