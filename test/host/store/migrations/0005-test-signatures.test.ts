import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openConnection } from '#host/store/connection.ts';
import { migrate } from '#host/store/migrate.ts';
import { migrationsWith } from '#host/store/migrations.ts';
import { testSignatures } from '#host/store/migrations/0005-test-signatures.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const migrations = migrationsWith(
  () => undefined,
  () => undefined,
);
const before = migrations.slice(0, testSignatures.number - 1);

/** A database of the version before, with a closed test, its seal and event, an account and a setting. */
function databaseBefore(): string {
  const filename = join(temporaryFolder(), 'before.sqlite');
  const connection = openConnection(filename);
  migrate(connection, before);
  connection.close();
  const database = new Sqlite(filename);
  database.exec(`
    insert into test values ('a', '2026-0001', 2026, 1, '2026-11-23T09:00:00+08:00', '{}', 'running');
    insert into record values ('a', '2026-0001', '', '', '', '', '', '', 'pass', 80, 0, '{}');
    update test set outcome = 'closed' where id = 'a';
    insert into setting values ('lines', '[]');
    insert into seal values (1, 'a', '{}', '', '');
    insert into auditEvent values (1, 'test-closed', '2026-0001', '{}', '');
    insert into account values ('s', 'Sari', 'sari', 'technician', 'scrypt$', 0, 0, '2026-11-29');
  `);
  database.close();
  return filename;
}

function contents(filename: string): unknown {
  const database = new Sqlite(filename, { readonly: true });
  const rows = (table: string): unknown => database.prepare(`select * from ${table}`).all();
  const found = ['test', 'record', 'setting', 'seal', 'auditEvent', 'account'].map(rows);
  database.close();
  return found;
}

function migrated(filename: string): Sqlite.Database {
  const connection = openConnection(filename);
  migrate(connection, migrations);
  connection.close();
  const database = new Sqlite(filename);
  onTestFinished(() => {
    database.close();
  });
  return database;
}

const signature = (sequence: number, testId = 'a'): string =>
  `insert into testSignature values (${sequence}, '${testId}', '{}', 'x')`;

describe('the step to signatures on tests', () => {
  test('keeps everything of the database before, in which nobody has signed', () => {
    const filename = databaseBefore();
    const kept = contents(filename);
    const database = migrated(filename);
    expect(contents(filename)).toEqual(kept);
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(database.prepare('select count(*) from testSignature').pluck().get()).toBe(0);
  });

  test.each([
    ['is never deleted', `delete from testSignature`],
    ['is never changed', `update testSignature set signature = 'y'`],
    [
      'is never put in the place of another',
      `insert or replace into testSignature values (1, 'a', '{}', 'y')`,
    ],
    ['leaves no gap behind', signature(3)],
    ['is on a closed test', signature(2, 'nothing')],
  ])('makes the database see to it that a signature %s', (_what, statement) => {
    const database = migrated(databaseBefore());
    database.exec(signature(1));
    expect(() => database.exec(statement)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }),
    );
  });
});
