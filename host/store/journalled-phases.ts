import type { Connection } from './connection.ts';
import { query } from './query-builder.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { JournalledPhases } from './test-store.ts';

interface Stretch {
  readonly from: number;
  readonly before: number;
}

/** Reads single phases of a test's journal without the long ones between them. */
export function journalledPhases(
  connection: Connection,
  testId: string,
  names: readonly string[],
): JournalledPhases | null {
  const test = connection.first(query.selectFrom('test').select('opening').where('id', '=', testId));
  if (test === undefined) return null;
  const stretches = stretchesOf(connection, testId, names);
  return {
    opening: JSON.parse(test.opening) as unknown,
    phases: stretches.map((stretch) => entriesWithin(connection, testId, stretch)),
  };
}

function stretchesOf(connection: Connection, testId: string, names: readonly string[]): readonly Stretch[] {
  const statement = query
    .selectFrom('journal')
    .select(['sequence', 'payload'])
    .where('testId', '=', testId)
    .where('kind', '=', 'begin-phase')
    .orderBy('sequence');
  const begun = connection.all(statement);
  return begun.flatMap(({ sequence, payload }, index) => {
    const { phase } = JSON.parse(payload) as { readonly phase: string };
    const before = begun[index + 1]?.sequence ?? Number.MAX_SAFE_INTEGER;
    return names.includes(phase) ? [{ from: sequence, before }] : [];
  });
}

function entriesWithin(
  connection: Connection,
  testId: string,
  { from, before }: Stretch,
): readonly JournalEntry[] {
  const statement = query
    .selectFrom('journal')
    .select(['sequence', 'timeSeconds', 'kind', 'payload'])
    .where('testId', '=', testId)
    .where('sequence', '>=', from)
    .where('sequence', '<', before)
    .orderBy('sequence');
  return connection.all(statement).map(({ sequence, timeSeconds, kind, payload }) => ({
    sequence,
    timeSeconds,
    kind,
    payload: JSON.parse(payload) as unknown,
  }));
}
