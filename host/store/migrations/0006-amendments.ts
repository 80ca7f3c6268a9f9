import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';
import { query } from '../query-builder.ts';
import { refuse } from './refuse.ts';

/** Which record took the place of which: append-only, and each record is amended at most once. */
export const amendments: Migration = {
  number: 6,
  name: 'amendments',
  up(connection) {
    const table = query.schema
      .createTable('amendment')
      .addColumn('testId', 'text', (column) => column.primaryKey().notNull().references('record.testId'))
      .addColumn('amends', 'text', (column) => column.notNull().unique().references('record.testId'))
      .addCheckConstraint('amendsAnother', sql`"testId" <> "amends"`);
    connection.run(table);
    refuse(connection, 'amendmentStays', sql`delete on "amendment"`, 'an amendment is never deleted');
    refuse(connection, 'amendmentUnchanged', sql`update on "amendment"`, 'an amendment is never changed');
    refuse(
      connection,
      'amendedOnce',
      sql`insert on "amendment" when exists (select 1 from "amendment" where "testId" = new."testId" or "amends" = new."amends")`,
      'a record is amended once',
    );
  },
};
