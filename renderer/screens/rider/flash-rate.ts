import type { Cue } from '#core/procedure/procedure-state.ts';

/**
 * Shortest time between two flashes, in milliseconds: fewer than the three flashes a second above which a screen can
 * bring on a seizure (WCAG 2.3.1), also where a speed trembles at the edge of the window.
 */
export const shortestFlashMilliseconds = 500;

const flashing: ReadonlySet<Cue> = new Set(['RAISE', 'HOLD', 'RELEASE']);

/** True if the screen flashes now: at the cues that ask for a hand at once, never again too soon. */
export function flashesNow(cue: Cue, nowMilliseconds: number, lastMilliseconds: number | null): boolean {
  if (!flashing.has(cue)) return false;
  return lastMilliseconds === null || nowMilliseconds - lastMilliseconds >= shortestFlashMilliseconds;
}
