import type { AuditEvent, ChainedEvent } from '#core/record/audit-event.ts';
import type { TestStore } from './store/test-store.ts';

/** What starts, and when. */
export interface ProgramStart {
  readonly version: string;
  readonly coreHash: string;
  readonly shell: string;
  /** Time of day as ISO 8601 with offset. */
  readonly at: string;
}

/**
 * Writes the start of the program into the log; before it that the program is another version or has another core than at
 * the last start, and that the clock stands before the newest event. @throws StoreError
 */
export function noteStart(store: Pick<TestStore, 'audit' | 'kept'>, start: ProgramStart): void {
  const { version, coreHash, shell, at } = start;
  const program = { version, coreHash, shell };
  const event = { who: '', at, what: version, old: null, why: '' };
  const last = lastProgram(store);
  const newest = store.audit.list({ beforeSequence: null, limit: 1 })[0];
  if (newest !== undefined && Date.parse(at) < Date.parse(newest.at)) {
    store.audit.append({ ...event, kind: 'clock-set-back', old: newest.at, new: at });
  }
  if (last !== null && !isSame(last, program)) {
    store.audit.append({ ...event, kind: 'program-updated', old: last, new: program });
  }
  store.audit.append({ ...event, kind: 'program-started', new: program });
}

function lastProgram(store: Pick<TestStore, 'kept'>): AuditEvent['new'] {
  const row = store.kept().eventsOf('program-started').at(-1);
  return row === undefined ? null : (JSON.parse(row.content) as ChainedEvent).new;
}

function isSame(
  last: AuditEvent['new'],
  { version, coreHash }: Pick<ProgramStart, 'version' | 'coreHash'>,
): boolean {
  if (typeof last !== 'object' || last === null || Array.isArray(last)) return false;
  return last['version'] === version && last['coreHash'] === coreHash;
}
