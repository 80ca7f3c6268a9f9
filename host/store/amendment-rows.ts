import type { Replacement } from '#core/record/amendment.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { sha256 } from '../seal/sha256.ts';
import type { Connection } from './connection.ts';
import { textAt } from './json-text-at.ts';
import { addListing } from './listing-rows.ts';
import { query } from './query-builder.ts';
import { recordRow } from './record-row.ts';
import type { TestTable } from './schema.ts';
import { addSeal } from './seal-rows.ts';
import type { Sealing } from './sealing.ts';
import { appendEvent } from './sqlite-audit-log.ts';
import { StoreError } from './store-error.ts';

/**
 * Stores a record that takes the place of another, with a copy of its opening and journal under a number of its own, sealed
 * and logged, within one transaction.
 * @throws StoreError `TEST_UNKNOWN`, `TEST_AMENDED`, `RECORD_MISMATCH`
 */
export function addAmendment(
  connection: Connection,
  row: TestTable,
  make: (number: string) => TestRecord,
  sealing: Sealing,
): TestRecord {
  connection.run(query.insertInto('test').values(row));
  const record = make(row.number);
  const { amends } = record;
  const isOfRow = record.id === row.id && record.number === row.number && record.startedAt === row.startedAt;
  if (amends === undefined || !isOfRow) throw new StoreError('RECORD_MISMATCH', row.number);
  copyJournal(connection, amends.testId, row.id);
  const stored = recordRow(record);
  const recordSha256 = sha256(stored.json);
  connection.run(query.insertInto('record').values(stored));
  connection.run(query.insertInto('amendment').values({ testId: row.id, amends: amends.testId }));
  connection.run(query.updateTable('test').set({ outcome: record.outcome }).where('id', '=', row.id));
  const { kind, number, at, by, reason } = amends;
  appendEvent(connection, {
    kind: 'test-amended',
    who: by.name,
    at,
    what: number,
    old: { recordSha256: amends.recordSha256 },
    new: {
      id: row.id,
      number: row.number,
      openingSha256: sha256(row.opening),
      kind,
      verdict: record.judgement.verdict,
      recordSha256,
    },
    why: reason,
  });
  const sealed = { id: row.id, number: row.number, recordSha256 };
  const { sequence } = addSeal(connection, sealed, sealing, { sealedAt: at, late: false });
  addListing(connection, record, { ...row, sequence });
  return record;
}

/** The newest record that took the place of this one's; null where none did. */
export function amendedBy(connection: Connection, testId: string): Replacement | null {
  let newest: string | null = null;
  for (let next = amendingOf(connection, testId); next !== undefined; next = amendingOf(connection, next)) {
    newest = next;
  }
  if (newest === null) return null;
  const row = connection.first(
    query
      .selectFrom('test')
      .leftJoin('record', 'record.testId', 'test.id')
      .select(['test.id', 'test.number'])
      .select(textAt('record', 'json', '$.amends.kind').as('kind'))
      .where('test.id', '=', newest),
  );
  return row === undefined
    ? null
    : { id: row.id, number: row.number, isWithdrawn: row.kind === 'withdrawal' };
}

/** Records follow each other in the order of their numbers, so that no chain of them is a ring. */
function amendingOf(connection: Connection, testId: string): string | undefined {
  const statement = query
    .selectFrom('amendment')
    .innerJoin('test as one', 'one.id', 'amendment.amends')
    .innerJoin('test as next', 'next.id', 'amendment.testId')
    .select('amendment.testId')
    .where('amendment.amends', '=', testId)
    .whereRef('next.yearSequence', '>', 'one.yearSequence');
  return connection.first(statement)?.testId;
}

/** The raw readings stay with every record, so that each proves itself. */
function copyJournal(connection: Connection, from: string, to: string): void {
  const entries = query
    .selectFrom('journal')
    .select((column) => [column.val(to).as('testId'), 'sequence', 'timeSeconds', 'kind', 'payload'])
    .where('testId', '=', from)
    .orderBy('sequence');
  connection.run(
    query
      .insertInto('journal')
      .columns(['testId', 'sequence', 'timeSeconds', 'kind', 'payload'])
      .expression(entries),
  );
}
