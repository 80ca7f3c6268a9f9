import type { Connection } from './connection.ts';
import { StoreError } from './store-error.ts';

/** One step of the database's history; `number` counts from 1 without gaps. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  up(connection: Connection): void;
}

/** Marks a database file as Senyap's: the letters "SNYP" in the file's application identifier. */
const applicationId = 0x53_4e_59_50;

/**
 * Brings a database up to the newest step, each step in one transaction with its number.
 * @throws StoreError `STORE_NEWER` for a database of a newer program, `STORE_FOREIGN` for somebody else's file.
 */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  databaseStep(connection, migrations.length);
  // Write-ahead logging is a property of the file, so it is set only once the file is known to be ours.
  connection.pragma('journal_mode = WAL');
  for (const migration of migrations) applyOnce(connection, migration);
}

function applyOnce(connection: Connection, migration: Migration): void {
  connection.transaction(() => {
    // Read inside the transaction: another program may have migrated in between.
    if (versionOf(connection) >= migration.number) return;
    migration.up(connection);
    connection.pragma(`application_id = ${applicationId}`);
    connection.pragma(`user_version = ${migration.number}`);
  });
}

/**
 * The step that a database has come to; 0 for a new one.
 * @throws StoreError `STORE_NEWER` where it is beyond `newest`, `STORE_FOREIGN` for somebody else's file
 */
export function databaseStep(connection: Connection, newest: number): number {
  refuseForeign(connection);
  const step = versionOf(connection);
  if (step > newest) throw new StoreError('STORE_NEWER', `version ${step}, this program knows ${newest}`);
  return step;
}

function versionOf(connection: Connection): number {
  return Number(connection.pragma('user_version'));
}

function refuseForeign(connection: Connection): void {
  const owner = Number(connection.pragma('application_id'));
  if (owner === applicationId) return;
  const empty = Number(connection.pragma('schema_version')) === 0;
  if (owner !== 0 || !empty) throw new StoreError('STORE_FOREIGN');
}
