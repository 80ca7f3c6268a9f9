import type { TestRecord } from '#core/record/test-record.ts';
import { jsonText } from '../json-text.ts';
import type { Connection } from './connection.ts';
import { journalledPhases } from './journalled-phases.ts';
import { listTests } from './list-tests.ts';
import { query } from './query-builder.ts';
import { sqliteProfileStore } from './sqlite-profile-store.ts';
import { recordRow } from './record-row.ts';
import type { TestTable } from './schema.ts';
import { StoreError } from './store-error.ts';
import { testNumber, yearOf } from './test-number.ts';
import type { BegunTest, JournalEntry, TestStore, UnfinishedTest } from './test-store.ts';

/** The store on an open, migrated database; `dispose` closes it. @throws StoreError from every method */
export function sqliteTestStore(connection: Connection): TestStore {
  return {
    begin: (test) => connection.transaction(() => begin(connection, test)),
    append: (testId, entries) => connection.transaction(() => append(connection, testId, entries)),
    close: (record) => connection.transaction(() => close(connection, record)),
    unfinished: () => unfinished(connection),
    phases: (testId, names) => journalledPhases(connection, testId, names),
    find: (testId) => find(connection, testId),
    list: (page) => listTests(connection, page),
    setting: (name) => setting(connection, name),
    setSetting: (name, value) => setSetting(connection, name, value),
    profiles: sqliteProfileStore(connection),
    dispose: () => connection.close(),
  };
}

function begin(connection: Connection, test: Parameters<TestStore['begin']>[0]): BegunTest {
  if (testRow(connection, test.id) !== undefined) throw new StoreError('TEST_EXISTS', test.id);
  const year = yearOf(test.startedAt);
  const yearSequence = lastYearSequence(connection, year) + 1;
  const number = testNumber({ year, yearSequence });
  const row: TestTable = {
    id: test.id,
    number,
    year,
    yearSequence,
    startedAt: test.startedAt,
    opening: jsonText(test.opening),
    outcome: 'running',
  };
  connection.run(query.insertInto('test').values(row));
  return { id: test.id, number, startedAt: test.startedAt, opening: JSON.parse(row.opening) as unknown };
}

function lastYearSequence(connection: Connection, year: number): number {
  const statement = query
    .selectFrom('test')
    .select(({ fn }) => fn.max('yearSequence').as('last'))
    .where('year', '=', year);
  return connection.first(statement)?.last ?? 0;
}

function append(
  connection: Connection,
  testId: string,
  entries: readonly Omit<JournalEntry, 'sequence'>[],
): void {
  refuseUnlessRunning(connection, testId);
  let sequence = lastSequence(connection, testId);
  for (const entry of entries) {
    sequence += 1;
    connection.run(
      query.insertInto('journal').values({
        testId,
        sequence,
        timeSeconds: finite(entry.timeSeconds),
        kind: entry.kind,
        payload: jsonText(entry.payload),
      }),
    );
  }
}

/** SQLite would keep an infinity and turn NaN into NULL. */
function finite(timeSeconds: number): number {
  return JSON.parse(jsonText(timeSeconds)) as number;
}

function lastSequence(connection: Connection, testId: string): number {
  const statement = query
    .selectFrom('journal')
    .select(({ fn }) => fn.max('sequence').as('last'))
    .where('testId', '=', testId);
  return connection.first(statement)?.last ?? 0;
}

function close(connection: Connection, record: TestRecord): void {
  const begun = refuseUnlessRunning(connection, record.id);
  if (begun.number !== record.number || begun.startedAt !== record.startedAt) {
    throw new StoreError('RECORD_MISMATCH', begun.number);
  }
  connection.run(query.insertInto('record').values(recordRow(record)));
  connection.run(query.updateTable('test').set({ outcome: record.outcome }).where('id', '=', record.id));
}

function refuseUnlessRunning(connection: Connection, testId: string): TestTable {
  const row = testRow(connection, testId);
  if (row === undefined) throw new StoreError('TEST_UNKNOWN', testId);
  if (row.outcome !== 'running') throw new StoreError('TEST_CLOSED', row.number);
  return row;
}

function testRow(connection: Connection, testId: string): TestTable | undefined {
  return connection.first(query.selectFrom('test').selectAll().where('id', '=', testId));
}

function unfinished(connection: Connection): readonly UnfinishedTest[] {
  const statement = query
    .selectFrom('test')
    .selectAll()
    .where('outcome', '=', 'running')
    .orderBy('year')
    .orderBy('yearSequence');
  return connection.all(statement).map(({ id, number, startedAt, opening }) => ({
    id,
    number,
    startedAt,
    opening: JSON.parse(opening) as unknown,
    entries: entriesOf(connection, id),
  }));
}

function entriesOf(connection: Connection, testId: string): readonly JournalEntry[] {
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

function find(connection: Connection, testId: string): TestRecord | null {
  const row = connection.first(query.selectFrom('record').select('json').where('testId', '=', testId));
  return row === undefined ? null : (JSON.parse(row.json) as TestRecord);
}

function setting(connection: Connection, name: string): unknown {
  const row = connection.first(query.selectFrom('setting').select('value').where('name', '=', name));
  return row === undefined ? null : (JSON.parse(row.value) as unknown);
}

function setSetting(connection: Connection, name: string, value: unknown): void {
  const text = jsonText(value);
  const statement = query
    .insertInto('setting')
    .values({ name, value: text })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: text }));
  connection.run(statement);
}
