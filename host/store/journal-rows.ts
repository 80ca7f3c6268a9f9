import type { Connection } from './connection.ts';
import { query } from './query-builder.ts';
import type { JournalEntry } from './journal-entry.ts';

/** All steps of a test's journal in their order. */
export function entriesOf(connection: Connection, testId: string): readonly JournalEntry[] {
  const statement = query
    .selectFrom('journal')
    .select(['sequence', 'timeSeconds', 'kind', 'payload'])
    .where('testId', '=', testId)
    .orderBy('sequence');
  return connection.all(statement).map(({ sequence, timeSeconds, kind, payload }) => ({
    sequence,
    timeSeconds,
    kind,
    payload: JSON.parse(payload) as unknown,
  }));
}
