import { describe, expect, test } from 'vitest';
import { signedCopies } from '#host/store/migrations/0007-signed-copies.ts';
import {
  closedTestsScript,
  databaseBeforeStep,
  migratedDatabase,
  newestStep,
  rowsOf,
} from '../../../support/database-of-step.ts';

/** A database of the version before, with two closed tests, a signature on one and the other amending it. */
function databaseBefore(): string {
  return databaseBeforeStep(
    signedCopies.number,
    `${closedTestsScript('a', 'b')}
    insert into seal values (1, 'a', '{}', '', '');
    insert into testSignature values (1, 'a', '{}', 'x');
    insert into amendment values ('b', 'a');`,
  );
}

const tables = ['test', 'record', 'seal', 'testSignature', 'amendment'];

describe('the step to signed copies', () => {
  test('keeps everything of the database before, of which no paper has come back signed', () => {
    const filename = databaseBefore();
    const kept = rowsOf(filename, tables);
    const database = migratedDatabase(filename);
    expect(rowsOf(filename, tables)).toEqual(kept);
    expect(database.pragma('user_version', { simple: true })).toBe(newestStep);
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
    const database = migratedDatabase(databaseBefore());
    database.exec(`insert into signedCopy values (1, 'a', 'e', '{}')`);
    expect(() => database.exec(statement)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }),
    );
  });
});
