import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openConnection } from '#host/store/connection.ts';
import { migrate } from '#host/store/migrate.ts';
import { testsJournalRecordsSettings } from '#host/store/migrations/0001-tests-journal-records-settings.ts';
import { ownProfiles } from '#host/store/migrations/0002-own-profiles.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A database of the version before, with a closed and a running test and a setting. */
function databaseBefore(): string {
  const filename = join(temporaryFolder(), 'before.sqlite');
  const connection = openConnection(filename);
  migrate(connection, [testsJournalRecordsSettings]);
  connection.close();
  const database = new Sqlite(filename);
  database.exec(`
    insert into test values ('a', '2026-0001', 2026, 1, '2026-11-23T09:00:00+08:00', '{}', 'running');
    insert into test values ('b', '2026-0002', 2026, 2, '2026-11-23T10:00:00+08:00', '{}', 'running');
    insert into journal values ('a', 1, 0.5, 'level', '{}'), ('b', 1, 0.5, 'level', '{}');
    insert into record values ('a', '2026-0001', '', '', '', '', '', '', 'pass', 80, 0, '{}');
    update test set outcome = 'closed' where id = 'a';
    insert into setting values ('lines', '[]');
  `);
  database.close();
  return filename;
}

function contents(filename: string): unknown {
  const database = new Sqlite(filename, { readonly: true });
  try {
    const rows = (table: string): unknown => database.prepare(`select * from ${table}`).all();
    return {
      version: database.pragma('user_version', { simple: true }),
      tables: database
        .prepare(`select name from sqlite_schema where type = 'table' order by name`)
        .pluck()
        .all(),
      rows: ['test', 'journal', 'record', 'setting'].map(rows),
    };
  } finally {
    database.close();
  }
}

function migrated(filename: string): Sqlite.Database {
  const connection = openConnection(filename);
  migrate(connection, [testsJournalRecordsSettings, ownProfiles]);
  connection.close();
  const database = new Sqlite(filename);
  onTestFinished(() => {
    database.close();
  });
  return database;
}

const step = (values: string): string => `insert into profileStep values (${values})`;

describe('the step to own profiles', () => {
  test('keeps every test, journal, record and setting of the database before', () => {
    const filename = databaseBefore();
    const before = contents(filename);
    migrated(filename);
    expect(contents(filename)).toEqual({
      ...(before as object),
      version: 2,
      tables: ['journal', 'profileStep', 'record', 'setting', 'test'],
    });
  });

  test('that fails half-way leaves the database before, and is taken whole at the next start', () => {
    const filename = databaseBefore();
    const before = contents(filename);
    const connection = openConnection(filename);
    const cut = {
      ...ownProfiles,
      up: (open: typeof connection): void => {
        ownProfiles.up(open);
        throw new Error('power cut');
      },
    };
    expect(() => migrate(connection, [testsJournalRecordsSettings, cut])).toThrow('power cut');
    connection.close();
    expect(contents(filename)).toEqual(before);
    const database = migrated(filename);
    expect(database.prepare('select count(*) from profileStep').pluck().get()).toBe(0);
  });

  test.each([
    `update profileStep set person = 'Made'`,
    `update profileStep set content = '{"spread":9}' where kind = 'approve'`,
    `delete from profileStep`,
    `delete from profileStep where sequence = 3`,
    `insert or replace into profileStep values ('x', 3, 'approve', '', 'Made', '', 1, null, '{"spread":9}')`,
    step(`'x', 5, 'change', '', 'Made', '', null, null, '{}'`),
    step(`'x', 4, 'approve', '', 'Made', '', 3, null, '{}'`),
    step(`'x', 4, 'approve', '', 'Made', '', 2, null, null`),
    step(`'x', 4, 'delete', '', 'Made', '', null, null, '{}'`),
  ])('lets nothing that was done be changed: %s', (statement) => {
    const database = migrated(databaseBefore());
    database.pragma('recursive_triggers = ON');
    database.exec(
      [
        step(`'x', 1, 'begin', '', 'Wayan', '', null, 'y@1', '{}'`),
        step(`'x', 2, 'submit', '', 'Wayan', 'new', null, null, null`),
        step(`'x', 3, 'approve', '', 'Ketut', '', 1, null, '{"spread":2}'`),
      ].join(';'),
    );
    const before = database.serialize();
    expect(() => database.exec(statement)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }),
    );
    expect(database.serialize().equals(before)).toBe(true);
  });
});
