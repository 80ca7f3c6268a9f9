import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openConnection } from '#host/store/connection.ts';
import { migrate } from '#host/store/migrate.ts';
import { migrationsWith } from '#host/store/migrations.ts';
import { signInFailures } from '#host/store/migrations/0010-sign-in-failures.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const migrations = migrationsWith(
  () => undefined,
  () => undefined,
);

/** A database of the version before with three counts, brought up to date. */
function migrated(): Sqlite.Database {
  const filename = join(temporaryFolder(), 'before.sqlite');
  const connection = openConnection(filename);
  migrate(connection, migrations.slice(0, signInFailures.number - 1));
  const database = new Sqlite(filename);
  database.exec(`insert into signInFailure values ('old', 3, 1000), ('new', 4, 90000), ('none', 0, 90000)`);
  migrate(connection, migrations);
  connection.close();
  onTestFinished(() => void database.close());
  return database;
}

test('the step to guards of failed sign-ins keeps those of the database before', () => {
  expect(migrated().prepare('select * from signInFailure order by who').raw().all()).toEqual([
    ['new', 4, 90_000],
    ['none', 0, 90_000],
    ['old', 3, 1000],
  ]);
});

test.each(['old', 'none'])('lets the count of %s be taken out, which is a day old or nothing', (who) => {
  expect(migrated().prepare('delete from signInFailure where who = ?').run(who).changes).toBe(1);
});

test('refuses to take out one of today, to lower it by itself, and to give it to another', () => {
  const database = migrated();
  for (const sql of [
    `delete from signInFailure where who = 'new'`,
    `update signInFailure set count = 3 where who = 'new'`,
    `update signInFailure set who = 'x' where who = 'new'`,
  ]) {
    expect(() => database.exec(sql)).toThrow(/failed sign-ins are/);
  }
  database.exec(`update signInFailure set count = 5, lastAtSeconds = 90001 where who = 'new'`);
  database.exec(`update signInFailure set count = 0 where who = 'new'`);
});
