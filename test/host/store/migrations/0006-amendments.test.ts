import { describe, expect, test } from 'vitest';
import { amendments } from '#host/store/migrations/0006-amendments.ts';
import {
  closedTestsScript,
  databaseBeforeStep,
  migratedDatabase,
  newestStep,
  rowsOf,
} from '../../../support/database-of-step.ts';

/** A database of the version before, with three closed tests, a seal and a signature. */
function databaseBefore(): string {
  return databaseBeforeStep(
    amendments.number,
    `${closedTestsScript('a', 'b', 'c')}
    insert into seal values (1, 'a', '{}', '', '');
    insert into testSignature values (1, 'a', '{}', 'x');`,
  );
}

const tables = ['test', 'record', 'seal', 'testSignature'];

describe('the step to amendments', () => {
  test('keeps everything of the database before, in which nothing is amended', () => {
    const filename = databaseBefore();
    const kept = rowsOf(filename, tables);
    const database = migratedDatabase(filename);
    expect(rowsOf(filename, tables)).toEqual(kept);
    expect(database.pragma('user_version', { simple: true })).toBe(newestStep);
    expect(database.prepare('select count(*) from amendment').pluck().get()).toBe(0);
  });

  test.each([
    ['is never deleted', `delete from amendment`],
    ['is never changed', `update amendment set amends = 'c'`],
    ['is never put in the place of another', `insert or replace into amendment values ('b', 'c')`],
    ['amends a record only once', `insert into amendment values ('c', 'a')`],
    ['amends another record than itself', `insert into amendment values ('c', 'c')`],
    ['is of a closed test', `insert into amendment values ('nothing', 'c')`],
    ['amends a closed test', `insert into amendment values ('c', 'nothing')`],
  ])('makes the database see to it that an amendment %s', (_what, statement) => {
    const database = migratedDatabase(databaseBefore());
    database.exec(`insert into amendment values ('b', 'a')`);
    expect(() => database.exec(statement)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }),
    );
  });
});
