import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';
import { query } from '../query-builder.ts';
import { refuse } from './refuse.ts';

/** Signed copies of papers of closed tests, each a file by its SHA-256: append-only, numbered without gaps. */
export const signedCopies: Migration = {
  number: 7,
  name: 'signed copies of papers',
  up(connection) {
    const table = query.schema
      .createTable('signedCopy')
      .addColumn('sequence', 'integer', (column) => column.primaryKey().notNull())
      .addColumn('testId', 'text', (column) => column.notNull().references('record.testId'))
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addUniqueConstraint('signedCopyOnce', ['testId', 'sha256']);
    connection.run(table);
    refuse(connection, 'signedCopyStays', sql`delete on "signedCopy"`, 'a signed copy is never deleted');
    refuse(connection, 'signedCopyUnchanged', sql`update on "signedCopy"`, 'a signed copy is never changed');
    refuse(
      connection,
      'signedCopyFollows',
      sql`insert on "signedCopy" when new."sequence" <> 1 + (select coalesce(max("sequence"), 0) from "signedCopy")`,
      'signed copies follow each other without gaps',
    );
  },
};
