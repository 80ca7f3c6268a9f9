import { sql } from 'kysely';
import type { Connection } from '../connection.ts';
import type { Migration } from '../migrate.ts';
import { query } from '../query-builder.ts';
import { refuse } from './refuse.ts';

/** People: accounts that are disabled and never deleted, their failed attempts to sign in, and tokens for other programs. */
export const accounts: Migration = {
  number: 4,
  name: 'accounts',
  up(connection) {
    createAccounts(connection);
    createFailures(connection);
    createTokens(connection);
    guardAccounts(connection);
  },
};

function createAccounts(connection: Connection): void {
  const table = query.schema
    .createTable('account')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('nameKey', 'text', (column) => column.notNull().unique())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('passwordHash', 'text', (column) => column.notNull())
    .addColumn('mustChange', 'integer', (column) => column.notNull())
    .addColumn('disabled', 'integer', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addCheckConstraint(
      'accountRole',
      sql`"role" in ('technician', 'technical-manager', 'official', 'administrator')`,
    );
  connection.run(table);
}

function createFailures(connection: Connection): void {
  const table = query.schema
    .createTable('signInFailure')
    .addColumn('who', 'text', (column) => column.primaryKey().notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('lastAtSeconds', 'real', (column) => column.notNull());
  connection.run(table);
}

function createTokens(connection: Connection): void {
  const table = query.schema
    .createTable('apiToken')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('accountId', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull().unique())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'text', (column) => column.notNull())
    .addColumn('revokedAt', 'text');
  connection.run(table);
}

function guardAccounts(connection: Connection): void {
  refuse(connection, 'accountStays', sql`delete on "account"`, 'an account is disabled, never deleted');
  refuse(
    connection,
    'accountIsOnePerson',
    sql`update of "id", "name", "nameKey", "createdAt" on "account"`,
    'an account belongs to one person for ever',
  );
  refuse(connection, 'apiTokenStays', sql`delete on "apiToken"`, 'a token is revoked, never deleted');
  refuse(
    connection,
    'apiTokenIsOne',
    sql`update on "apiToken" when old."revokedAt" is not null or new."sha256" <> old."sha256" or new."role" <> old."role" or new."accountId" <> old."accountId" or new."expiresAt" <> old."expiresAt"`,
    'a token can be revoked and nothing else',
  );
}
