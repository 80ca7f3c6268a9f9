import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';
import { query } from '../query-builder.ts';
import { refuse } from './refuse.ts';

/** What the workshop keeps: motorcycles, parts, runs, pairs and passports of meters; append-only. */
export const workshop: Migration = {
  number: 12,
  name: 'workshop',
  up(connection) {
    const table = query.schema
      .createTable('workshopEntry')
      .addColumn('sequence', 'integer', (column) => column.primaryKey().notNull())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull());
    connection.run(table);
    const kept = 'what the workshop keeps is never';
    refuse(connection, 'workshopEntryStays', sql`delete on "workshopEntry"`, `${kept} deleted`);
    refuse(connection, 'workshopEntryUnchanged', sql`update on "workshopEntry"`, `${kept} changed`);
    // An insert could otherwise put itself in the place of a row.
    refuse(
      connection,
      'workshopEntryOnce',
      sql`insert on "workshopEntry" when exists (select 1 from "workshopEntry" where "id" = new."id" or "sequence" = new."sequence")`,
      `${kept} replaced`,
    );
  },
};
