import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openConnection } from '#host/store/connection.ts';
import { migrate } from '#host/store/migrate.ts';
import { migrationsWith } from '#host/store/migrations.ts';
import { jobs } from '#host/store/migrations/0008-jobs.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const migrations = migrationsWith(
  () => undefined,
  () => undefined,
);
const before = migrations.slice(0, jobs.number - 1);

/** A database of the version before, with two closed tests, one amended by the other. */
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
  database.exec(`insert into amendment values ('b', 'a')`);
  database.close();
  return filename;
}

function contents(filename: string): unknown {
  const database = new Sqlite(filename, { readonly: true });
  const rows = (table: string): unknown => database.prepare(`select * from ${table}`).all();
  const found = ['test', 'record', 'amendment'].map(rows);
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

/** A job that was tested, one that was given up and one that waits. */
function withJobs(database: Sqlite.Database): void {
  for (const [index, id] of ['tested', 'cancelled', 'waiting'].entries()) {
    database.exec(
      `insert into job values ('${id}', 'J2026-000${index + 1}', 2026, ${index + 1}, '', 'Sari', '{}')`,
    );
  }
  database.exec(`insert into jobTest values ('a', 'tested')`);
  database.exec(`insert into jobCancellation values ('cancelled', '', 'Sari', 'fetched')`);
}

describe('the step to jobs', () => {
  test('keeps everything of the database before, in which there is no job', () => {
    const filename = databaseBefore();
    const kept = contents(filename);
    const database = migrated(filename);
    expect(contents(filename)).toEqual(kept);
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(database.prepare('select count(*) from job').pluck().get()).toBe(0);
  });

  test.each([
    ['a job is never deleted', `delete from job where id = 'waiting'`],
    ['a job is never changed', `update job set content = '{"a":1}'`],
    [
      'a job is never replaced',
      `insert or replace into job values ('waiting', 'J2026-0003', 2026, 3, '', 'x', '{}')`,
    ],
    ['no two jobs have one number', `insert into job values ('other', 'J2026-0001', 2026, 9, '', '', '{}')`],
    ['a test stays with its job', `update jobTest set jobId = 'waiting'`],
    ['a test is for one job', `insert or replace into jobTest values ('a', 'waiting')`],
    ['a test is for a job that is there', `insert into jobTest values ('b', 'nothing')`],
    ['a cancelled job is not tested', `insert into jobTest values ('b', 'cancelled')`],
    ['a tested job is not cancelled', `insert into jobCancellation values ('tested', '', '', '')`],
    ['a cancellation is never taken back', `delete from jobCancellation`],
  ])('makes the database see to it that %s', (_what, statement) => {
    const database = migrated(databaseBefore());
    withJobs(database);
    expect(() => database.exec(statement)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }),
    );
  });
});
