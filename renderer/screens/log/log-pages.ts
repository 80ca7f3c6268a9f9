import type { ChainedEvent } from '#core/record/audit-event.ts';
import { logPageSize } from '../../door/log-door.ts';

/** Where each page that was turned to begins: null for the newest events, else before this sequence. */
export type LogPages = readonly (number | null)[];

/** The newest events. */
export const firstPage: LogPages = [null];

/** The newest events, or those from one event on that an address names. */
export function pagesFrom(event: string | null): LogPages {
  const sequence = Number(event);
  return Number.isSafeInteger(sequence) && sequence > 0 ? [null, sequence + 1] : firstPage;
}

/** What of the events that were read is shown, and whether there are older ones. */
export function shownEvents(read: readonly ChainedEvent[]): {
  readonly events: readonly ChainedEvent[];
  readonly goesOn: boolean;
} {
  return { events: read.slice(0, logPageSize), goesOn: read.length > logPageSize };
}

/** The pages when an older one is turned to. */
export function olderPage(pages: LogPages, shown: readonly ChainedEvent[]): LogPages {
  const last = shown.at(-1);
  return last === undefined ? pages : [...pages, last.sequence];
}

/** The pages when one goes back to newer events. */
export function newerPage(pages: LogPages): LogPages {
  return pages.length > 1 ? pages.slice(0, -1) : firstPage;
}
