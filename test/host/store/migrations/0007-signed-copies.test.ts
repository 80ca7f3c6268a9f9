import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openConnection } from '#host/store/connection.ts';
import { migrate } from '#host/store/migrate.ts';
import { migrationsWith } from '#host/store/migrations.ts';
import { signedCopies } from '#host/store/migrations/0007-signed-copies.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const migrations = migrationsWith(
  () => undefined,
  () => undefined,
);
const before = migrations.slice(0, signedCopies.number - 1);

/** A database of the version before, with two closed tests, a signature on one and the other amending it. */
function databaseBefore(): string {
  const filename = join(temporaryFolder(), 'before.sqlite');
  const connection = openConnection(filename);
  migrate(connection, before);
  connection.close();
  const database = new Sqlite(filename);
  for (const [index, id] of ['a', 'b'].entries()) {
    const number = `2026-000${index + 1}`;
    database.exec(`
      insert into test values ('${id}', '${number}', 2026, ${index + 1}, '2026-11-23T09:00:00+08:00', '{}', 'running');
      insert into record values ('${id}', '${number}', '', '', '', '', '', '', 'pass', 80, 0, '{}');
      update test set outcome = 'closed' where id = '${id}';
    `);
  }
  database.exec(`
    insert into seal values (1, 'a', '{}', '', '');
    insert into testSignature values (1, 'a', '{}', 'x');
    insert into amendment values ('b', 'a');
  `);
  database.close();
  return filename;
}

function contents(filename: string): unknown {
  const database = new Sqlite(filename, { readonly: true });
  const rows = (table: string): unknown => database.prepare(`select * from ${table}`).all();
  const found = ['test', 'record', 'seal', 'testSignature', 'amendment'].map(rows);
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

describe('the step to signed copies', () => {
  test('keeps everything of the database before, of which no paper has come back signed', () => {
    const filename = databaseBefore();
    const kept = contents(filename);
    const database = migrated(filename);
    expect(contents(filename)).toEqual(kept);
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(database.prepare('select count(*) from signedCopy').pluck().get()).toBe(0);
  });

  test.each([
    ['is never deleted', `delete from signedCopy`],
    ['is never changed', `update signedCopy set sha256 = 'f'`],
    ['is never put in the place of another', `insert or replace into signedCopy values (1, 'a', 'f', '{}')`],
    ['leaves no number out', `insert into signedCopy values (3, 'a', 'f', '{}')`],
    ['is kept once', `insert into signedCopy values (2, 'a', 'e', '{}')`],
    ['is of a closed test', `insert into signedCopy values (2, 'nothing', 'f', '{}')`],
  ])('makes the database see to it that a signed copy %s', (_what, statement) => {
    const database = migrated(databaseBefore());
    database.exec(`insert into signedCopy values (1, 'a', 'e', '{}')`);
    expect(() => database.exec(statement)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }),
    );
  });
});
