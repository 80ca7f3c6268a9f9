import { sql } from 'kysely';
import type { Connection } from '../connection.ts';
import { beginListing } from '../listing-rows.ts';
import type { Migration } from '../migrate.ts';
import { query } from '../query-builder.ts';
import { refuse } from './refuse.ts';

/** Number of the step since which the history has lines of its own. */
export const listingStep = 11;

/** A short line of each sealed record, by which the history is searched and counted without reading whole records. */
export const listing: Migration = {
  number: listingStep,
  name: 'listing of the history',
  up(connection) {
    createTable(connection);
    createIndices(connection);
    guard(connection);
    beginListing(connection);
  },
};

function createTable(connection: Connection): void {
  const table = query.schema
    .createTable('listing')
    .addColumn('sequence', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('testId', 'text', (column) => column.notNull().unique().references('record.testId'))
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('yearSequence', 'integer', (column) => column.notNull())
    .addColumn('day', 'integer', (column) => column.notNull())
    .addColumn('startedAt', 'text', (column) => column.notNull())
    .addColumn('closedAt', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('simulated', 'integer', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('isWithdrawal', 'integer', (column) => column.notNull())
    .addColumn('verdict', 'text')
    .addColumn('reportedDb', 'real')
    .addColumn('unroundedDb', 'real')
    .addColumn('limitDb', 'real')
    .addColumn('plate', 'text', (column) => column.notNull())
    .addColumn('chassisNumber', 'text', (column) => column.notNull())
    .addColumn('make', 'text', (column) => column.notNull())
    .addColumn('model', 'text', (column) => column.notNull())
    .addColumn('exhaustMaker', 'text', (column) => column.notNull())
    .addColumn('exhaustModel', 'text', (column) => column.notNull())
    .addColumn('exhaustSerialNumber', 'text', (column) => column.notNull())
    .addColumn('profileId', 'text', (column) => column.notNull())
    .addColumn('client', 'text', (column) => column.notNull())
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('operator', 'text', (column) => column.notNull())
    .addColumn('reasons', 'text', (column) => column.notNull())
    .addColumn('runs', 'integer', (column) => column.notNull())
    .addColumn('rejectedRuns', 'integer', (column) => column.notNull())
    .addColumn('runReasons', 'text', (column) => column.notNull())
    .addUniqueConstraint('listingYearSequence', ['year', 'yearSequence']);
  connection.run(table);
}

function createIndices(connection: Connection): void {
  for (const [name, columns] of indices) {
    connection.run(
      query.schema
        .createIndex(name)
        .on('listing')
        .columns([...columns]),
    );
  }
}

const indices: readonly (readonly [name: string, columns: readonly string[]])[] = [
  ['listingDay', ['day', 'operator']],
  ['listingPlate', ['plate']],
  ['listingExhaust', ['exhaustMaker', 'exhaustModel']],
];

function guard(connection: Connection): void {
  refuse(connection, 'listingStays', sql`delete on "listing"`, 'a line of the history is never deleted');
  refuse(connection, 'listingUnchanged', sql`update on "listing"`, 'a line of the history is never changed');
  // An insert could otherwise put itself in the place of a row.
  refuse(
    connection,
    'listingOnce',
    sql`insert on "listing" when exists (select 1 from "listing" where "sequence" = new."sequence" or "testId" = new."testId" or ("year" = new."year" and "yearSequence" = new."yearSequence"))`,
    'a line of the history is never replaced',
  );
}
