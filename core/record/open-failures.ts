import type { ChainedEvent } from './audit-event.ts';

/** Failures that the log tells of and about which nobody has noted what was done. */
export interface OpenFailures {
  /** How many there are. */
  readonly count: number;
  /** The newest of them, newest first; who was at work is left out. */
  readonly newest: readonly Pick<ChainedEvent, 'sequence' | 'kind' | 'at' | 'what' | 'new'>[];
}
