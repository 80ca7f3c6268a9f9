import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openConnection } from '#host/store/connection.ts';
import { migrate } from '#host/store/migrate.ts';
import { migrationsWith } from '#host/store/migrations.ts';
import { temporaryFolder } from './temporary-folder.ts';

const migrations = migrationsWith(
  () => undefined,
  () => undefined,
);

/** Number of the newest step. */
export const newestStep = migrations.length;

/** File of a database as it was before a step, filled by an SQL script. */
export function databaseBeforeStep(step: number, script: string): string {
  const filename = join(temporaryFolder(), 'before.sqlite');
  const connection = openConnection(filename);
  migrate(connection, migrations.slice(0, step - 1));
  connection.close();
  const database = new Sqlite(filename);
  database.exec(script);
  database.close();
  return filename;
}

/** Script that puts in closed tests with these identifiers, numbered 2026-0001 and so on. */
export function closedTestsScript(...ids: readonly string[]): string {
  return ids
    .map((id, index) => {
      const number = `2026-000${index + 1}`;
      return `
        insert into test values ('${id}', '${number}', 2026, ${index + 1}, '2026-11-23T09:00:00+08:00', '{}', 'running');
        insert into record values ('${id}', '${number}', '', '', '', '', '', '', 'pass', 80, 0, '{}');
        update test set outcome = 'closed' where id = '${id}';
      `;
    })
    .join('');
}

/** All rows of these tables. */
export function rowsOf(filename: string, tables: readonly string[]): unknown {
  const database = new Sqlite(filename, { readonly: true });
  const rows = tables.map((table): unknown => database.prepare(`select * from ${table}`).all());
  database.close();
  return rows;
}

/** The database brought up to the newest step, closed with the test. */
export function migratedDatabase(filename: string): Sqlite.Database {
  const connection = openConnection(filename);
  migrate(connection, migrations);
  connection.close();
  const database = new Sqlite(filename);
  onTestFinished(() => {
    database.close();
  });
  return database;
}
