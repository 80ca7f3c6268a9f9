import type Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { jobs } from '#host/store/migrations/0008-jobs.ts';
import {
  closedTestsScript,
  databaseBeforeStep,
  migratedDatabase,
  newestStep,
  rowsOf,
} from '../../../support/database-of-step.ts';

/** A database of the version before, with two closed tests, one amended by the other. */
function databaseBefore(): string {
  return databaseBeforeStep(
    jobs.number,
    `${closedTestsScript('a', 'b')}
    insert into amendment values ('b', 'a');`,
  );
}

const tables = ['test', 'record', 'amendment'];

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
    const kept = rowsOf(filename, tables);
    const database = migratedDatabase(filename);
    expect(rowsOf(filename, tables)).toEqual(kept);
    expect(database.pragma('user_version', { simple: true })).toBe(newestStep);
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
    const database = migratedDatabase(databaseBefore());
    withJobs(database);
    expect(() => database.exec(statement)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }),
    );
  });
});
