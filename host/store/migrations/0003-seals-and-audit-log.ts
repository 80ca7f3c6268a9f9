import { sql } from 'kysely';
import type { Connection } from '../connection.ts';
import type { Migration } from '../migrate.ts';
import { query } from '../query-builder.ts';
import { refuse } from './refuse.ts';

/** Number of the step since which records are sealed. */
export const sealingStep = 3;

/**
 * The chain of seals, one for each record, and the append-only log of events; neither has gaps nor is ever changed.
 * @param begin writes the first event and seals what was there before, in the same transaction: never later, or a record
 * that lost its seal could be given another
 */
export function sealsAndAuditLog(begin: (connection: Connection) => void): Migration {
  return {
    number: sealingStep,
    name: 'seals and audit log',
    up(connection) {
      createSeals(connection);
      createAuditLog(connection);
      begin(connection);
    },
  };
}

function createSeals(connection: Connection): void {
  const table = query.schema
    .createTable('seal')
    .addColumn('sequence', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('testId', 'text', (column) => column.notNull().unique().references('record.testId'))
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('sealSha256', 'text', (column) => column.notNull())
    .addColumn('signature', 'text', (column) => column.notNull());
  connection.run(table);
  guardChain(connection, 'seal');
}

function createAuditLog(connection: Connection): void {
  const table = query.schema
    .createTable('auditEvent')
    .addColumn('sequence', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull());
  connection.run(table);
  connection.run(query.schema.createIndex('auditEventAbout').on('auditEvent').columns(['kind', 'what']));
  guardChain(connection, 'auditEvent');
}

function guardChain(connection: Connection, table: 'seal' | 'auditEvent'): void {
  const name = sql.id(table);
  refuse(connection, `${table}Stays`, sql`delete on ${name}`, 'a link of a chain is never deleted');
  refuse(connection, `${table}Unchanged`, sql`update on ${name}`, 'a link of a chain is never changed');
  refuse(
    connection,
    `${table}Follows`,
    sql`insert on ${name} when new."sequence" <> 1 + (select coalesce(max("sequence"), 0) from ${name})`,
    'the links of a chain follow each other without gaps',
  );
}
