import type { Connection } from '../connection.ts';
import type { Migration } from '../migrate.ts';
import { query } from '../query-builder.ts';

/** Number of the step since which that which still changes is hashed. */
export const standingHashesStep = 9;

/**
 * Signed hashes of what still changes and stands in no chain: the readings of each running test, the failures to sign in.
 * @param begin hashes what was there before, in the same transaction
 */
export function standingHashes(begin: (connection: Connection) => void): Migration {
  return {
    number: standingHashesStep,
    name: 'standing hashes',
    up(connection) {
      const table = query.schema
        .createTable('standingHash')
        .addColumn('name', 'text', (column) => column.primaryKey().notNull())
        .addColumn('sha256', 'text', (column) => column.notNull())
        .addColumn('signature', 'text', (column) => column.notNull());
      connection.run(table);
      begin(connection);
    },
  };
}
