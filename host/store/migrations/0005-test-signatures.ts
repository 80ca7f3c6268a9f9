import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';
import { query } from '../query-builder.ts';
import { refuse } from './refuse.ts';

/** Signatures of people on closed tests: append-only, numbered without gaps over the life of the bench. */
export const testSignatures: Migration = {
  number: 5,
  name: 'signatures on tests',
  up(connection) {
    const table = query.schema
      .createTable('testSignature')
      .addColumn('sequence', 'integer', (column) => column.primaryKey().notNull())
      .addColumn('testId', 'text', (column) => column.notNull().references('record.testId'))
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('signature', 'text', (column) => column.notNull());
    connection.run(table);
    connection.run(query.schema.createIndex('testSignatureOf').on('testSignature').column('testId'));
    refuse(connection, 'testSignatureStays', sql`delete on "testSignature"`, 'a signature is never deleted');
    refuse(
      connection,
      'testSignatureUnchanged',
      sql`update on "testSignature"`,
      'a signature is never changed',
    );
    refuse(
      connection,
      'testSignatureFollows',
      sql`insert on "testSignature" when new."sequence" <> 1 + (select coalesce(max("sequence"), 0) from "testSignature")`,
      'signatures follow each other without gaps',
    );
  },
};
