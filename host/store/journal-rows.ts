import type { Connection } from './connection.ts';
import { query } from './query-builder.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { JournalTable } from './schema.ts';

function rowsOf(testId: string) {
  return query
    .selectFrom('journal')
    .select(['sequence', 'timeSeconds', 'kind', 'payload'])
    .where('testId', '=', testId)
    .orderBy('sequence');
}

/** All steps of a test's journal in their order. */
export function entriesOf(connection: Connection, testId: string): readonly JournalEntry[] {
  return connection.all(rowsOf(testId)).map(({ sequence, timeSeconds, kind, payload }) => ({
    sequence,
    timeSeconds,
    kind,
    payload: JSON.parse(payload) as unknown,
  }));
}

/**
 * A journal as it is sealed: each entry as a line of JSON with its names in order, its payload as it is stored. Payloads are
 * stored as canonical JSON, so each line is; those from before seals keep their own order.
 */
export function journalText(connection: Connection, testId: string): string {
  return connection.all(rowsOf(testId)).map(journalLine).join('');
}

/** An entry as its line in what is sealed. */
export function journalLine({ sequence, timeSeconds, kind, payload }: Omit<JournalTable, 'testId'>): string {
  return `{"kind":${JSON.stringify(kind)},"payload":${jsonOf(payload)},"sequence":${sequence},"timeSeconds":${timeSeconds}}\n`;
}

/** Stored JSON as it is; bytes that SQL has put in its place are never taken for the text that they spell. */
function jsonOf(payload: unknown): string {
  return typeof payload === 'string' ? payload : JSON.stringify(payload);
}
