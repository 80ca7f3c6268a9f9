import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openConnection } from '#host/store/connection.ts';
import { migrate } from '#host/store/migrate.ts';
import { migrationsWith } from '#host/store/migrations.ts';
import { accounts } from '#host/store/migrations/0004-accounts.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const migrations = migrationsWith(
  () => undefined,
  () => undefined,
);
const before = migrations.slice(0, accounts.number - 1);

/** A database of the version before, with a closed test, a step of a profile and a setting. */
function databaseBefore(): string {
  const filename = join(temporaryFolder(), 'before.sqlite');
  const connection = openConnection(filename);
  migrate(connection, before);
  connection.close();
  const database = new Sqlite(filename);
  database.exec(`
    insert into test values ('a', '2026-0001', 2026, 1, '2026-11-23T09:00:00+08:00', '{}', 'running');
    insert into journal values ('a', 1, 0.5, 'level', '{}');
    insert into record values ('a', '2026-0001', '', '', '', '', '', '', 'pass', 80, 0, '{}');
    update test set outcome = 'closed' where id = 'a';
    insert into setting values ('lines', '[]');
    insert into seal values (1, 'a', '{}', '', '');
    insert into auditEvent values (1, 'test-closed', '2026-0001', '{}', '');
    insert into profileStep values ('x', 1, 'begin', '', 'Wayan', '', null, 'y@1', '{}');
  `);
  database.close();
  return filename;
}

function contents(filename: string): unknown {
  const database = new Sqlite(filename, { readonly: true });
  const rows = (table: string): unknown => database.prepare(`select * from ${table}`).all();
  const found = ['test', 'journal', 'record', 'setting', 'profileStep', 'seal', 'auditEvent'].map(rows);
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

const account = (id: string, key: string, role: string): string =>
  `insert into account values ('${id}', '${key}', '${key}', '${role}', 'scrypt$', 0, 0, '2026-11-29')`;
const token = `insert into apiToken values ('t', 'a', 'LIMS', 'technician', 'hash', '2026-11-29', '2027-01-01', null)`;

describe('the step to accounts', () => {
  test('keeps everything of the database before, and makes nobody an account', () => {
    const filename = databaseBefore();
    const kept = contents(filename);
    const database = migrated(filename);
    expect(contents(filename)).toEqual(kept);
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(database.prepare('select count(*) from account').pluck().get()).toBe(0);
  });

  test('that fails half-way leaves the database before', () => {
    const filename = databaseBefore();
    const connection = openConnection(filename);
    const cut = {
      ...accounts,
      up: (open: typeof connection): void => {
        accounts.up(open);
        throw new Error('power cut');
      },
    };
    expect(() => migrate(connection, [...before, cut])).toThrow('power cut');
    connection.close();
    expect(migrated(filename).prepare('select count(*) from account').pluck().get()).toBe(0);
  });

  test.each([
    `delete from account`,
    `update account set name = 'Made'`,
    `update account set nameKey = 'made'`,
    account('b', 'sari', 'official'),
    account('b', 'made', 'owner'),
    `delete from apiToken`,
    `update apiToken set expiresAt = '2099-01-01'`,
    `update apiToken set role = 'administrator'`,
    `insert into apiToken values ('u', 'nobody', 'LIMS', 'technician', 'other', '', '', null)`,
  ])('lets nobody be forgotten, renamed or given more: %s', (statement) => {
    const database = migrated(databaseBefore());
    database.exec([account('a', 'sari', 'technician'), token].join(';'));
    expect(() => database.exec(statement)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }),
    );
  });

  test('lets a token be revoked once', () => {
    const database = migrated(databaseBefore());
    database.exec([account('a', 'sari', 'technician'), token].join(';'));
    database.exec(`update apiToken set revokedAt = '2026-12-01'`);
    expect(() => database.exec(`update apiToken set revokedAt = null`)).toThrow('revoked');
  });
});
