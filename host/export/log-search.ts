import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ChainedEvent } from '#core/record/audit-event.ts';
import type { LogFilter } from '#core/record/log-group.ts';
import type { AuditLog, LogStretch } from '../store/audit-log.ts';

/** What a search in the log reads. */
export type ReadLog = Pick<AuditLog, 'list' | 'people'>;

/** Which events are looked for, newest first. */
export interface LogSearch {
  readonly filter: LogFilter;
  /** The search begins before this event; null for the newest. */
  readonly beforeSequence: number | null;
  /** How many are wanted. */
  readonly limit: number;
}

/** How many events are looked through at a time: a few milliseconds, for readings of a test must not wait. */
const stretchLength = 1000;

/** The newest events that a filter wants, as many as are asked for; other work of the bench goes on meanwhile. */
export async function searchLog(log: ReadLog, search: LogSearch): Promise<readonly ChainedEvent[]> {
  const found: ChainedEvent[] = [];
  for await (const events of eventsInLog(log, search)) found.push(...events);
  return found;
}

/** The same, a stretch of the log at a time: what is done with one is done before other work goes on. */
export async function* eventsInLog(
  log: ReadLog,
  { filter, beforeSequence, limit }: LogSearch,
): AsyncGenerator<readonly ChainedEvent[]> {
  let wanted = limit;
  // Whoever asks for what is before an event that is far from there yet begins at the newest all the same.
  for (const stretch of stretchesBefore(Math.min(beforeSequence ?? Infinity, endOf(log)))) {
    const events = log.list({ ...stretch, limit: wanted, filter });
    wanted -= events.length;
    yield events;
    if (wanted <= 0) return;
    await nextTurn();
  }
}

/** Everybody whom the log names, by name; empty for the bench itself. */
export async function peopleOfLog(log: ReadLog): Promise<readonly string[]> {
  const names = new Set<string>();
  for (const stretch of stretchesBefore(endOf(log))) {
    for (const name of log.people(stretch)) names.add(name);
    await nextTurn();
  }
  return [...names].toSorted((one, other) => one.localeCompare(other, 'id'));
}

/** The sequence after the newest event. */
function endOf(log: ReadLog): number {
  return (log.list({ beforeSequence: null, limit: 1 })[0]?.sequence ?? 0) + 1;
}

function* stretchesBefore(end: number): Generator<LogStretch & { readonly beforeSequence: number }> {
  for (let beforeSequence = end; beforeSequence > 1; beforeSequence -= stretchLength) {
    yield { beforeSequence, downTo: Math.max(1, beforeSequence - stretchLength) };
  }
}
