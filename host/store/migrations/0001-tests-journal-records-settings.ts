import { sql } from 'kysely';
import type { Connection } from '../connection.ts';
import type { Migration } from '../migrate.ts';
import { query } from '../query-builder.ts';
import { refuse } from './refuse.ts';

/** First database: tests with gapless yearly numbers, their append-only journal, frozen records, settings. */
export const testsJournalRecordsSettings: Migration = {
  number: 1,
  name: 'tests, journal, records, settings',
  up(connection) {
    createTest(connection);
    createJournal(connection);
    createRecord(connection);
    createSetting(connection);
  },
};

function createTest(connection: Connection): void {
  const table = query.schema
    .createTable('test')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('number', 'text', (column) => column.notNull().unique())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('yearSequence', 'integer', (column) => column.notNull())
    .addColumn('startedAt', 'text', (column) => column.notNull())
    .addColumn('opening', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addUniqueConstraint('testYearSequence', ['year', 'yearSequence'])
    .addCheckConstraint('testOutcome', sql`"outcome" in ('running', 'closed', 'interrupted', 'aborted')`);
  connection.run(table);
  refuse(connection, 'testStays', sql`delete on "test"`, 'a test is never deleted');
  refuse(
    connection,
    'testNumberStays',
    sql`update of "id", "number", "year", "yearSequence", "startedAt", "opening" on "test"`,
    'what a test began with is never changed',
  );
  refuse(
    connection,
    'testClosesOnce',
    sql`update of "outcome" on "test" when old."outcome" <> 'running'`,
    'a closed test is never opened again',
  );
}

function createJournal(connection: Connection): void {
  const table = query.schema
    .createTable('journal')
    .addColumn('testId', 'text', (column) => column.notNull().references('test.id'))
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('timeSeconds', 'real', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('journalKey', ['testId', 'sequence'])
    .modifyEnd(sql`without rowid`);
  connection.run(table);
  refuse(connection, 'journalStays', sql`delete on "journal"`, 'the journal is never deleted');
  refuse(connection, 'journalUnchanged', sql`update on "journal"`, 'the journal is never changed');
  refuse(
    connection,
    'journalEndsWithTest',
    sql`insert on "journal" when (select "outcome" from "test" where "id" = new."testId") <> 'running'`,
    'the journal of a closed test takes no entry',
  );
}

function createRecord(connection: Connection): void {
  const table = query.schema
    .createTable('record')
    .addColumn('testId', 'text', (column) => column.primaryKey().notNull().references('test.id'))
    .addColumn('number', 'text', (column) => column.notNull().unique().references('test.number'))
    .addColumn('startedAt', 'text', (column) => column.notNull())
    .addColumn('closedAt', 'text', (column) => column.notNull())
    .addColumn('plate', 'text', (column) => column.notNull())
    .addColumn('vehicle', 'text', (column) => column.notNull())
    .addColumn('exhaust', 'text', (column) => column.notNull())
    .addColumn('profileId', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('reportedDb', 'real')
    .addColumn('simulated', 'integer', (column) => column.notNull())
    .addColumn('json', 'text', (column) => column.notNull());
  connection.run(table);
  connection.run(query.schema.createIndex('recordPlate').on('record').column('plate'));
  refuse(connection, 'recordStays', sql`delete on "record"`, 'a record is never deleted');
  refuse(connection, 'recordFrozen', sql`update on "record"`, 'a record is never changed');
}

function createSetting(connection: Connection): void {
  const table = query.schema
    .createTable('setting')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', (column) => column.notNull());
  connection.run(table);
}
