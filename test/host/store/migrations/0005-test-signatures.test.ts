import { describe, expect, test } from 'vitest';
import { testSignatures } from '#host/store/migrations/0005-test-signatures.ts';
import {
  closedTestsScript,
  databaseBeforeStep,
  migratedDatabase,
  newestStep,
  rowsOf,
} from '../../../support/database-of-step.ts';

/** A database of the version before, with a closed test, its seal and event, an account and a setting. */
function databaseBefore(): string {
  return databaseBeforeStep(
    testSignatures.number,
    `${closedTestsScript('a')}
    insert into setting values ('lines', '[]');
    insert into seal values (1, 'a', '{}', '', '');
    insert into auditEvent values (1, 'test-closed', '2026-0001', '{}', '');
    insert into account values ('s', 'Sari', 'sari', 'technician', 'scrypt$', 0, 0, '2026-11-29');`,
  );
}

const tables = ['test', 'record', 'setting', 'seal', 'auditEvent', 'account'];

const signature = (sequence: number, testId = 'a'): string =>
  `insert into testSignature values (${sequence}, '${testId}', '{}', 'x')`;

describe('the step to signatures on tests', () => {
  test('keeps everything of the database before, in which nobody has signed', () => {
    const filename = databaseBefore();
    const kept = rowsOf(filename, tables);
    const database = migratedDatabase(filename);
    expect(rowsOf(filename, tables)).toEqual(kept);
    expect(database.pragma('user_version', { simple: true })).toBe(newestStep);
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
    const database = migratedDatabase(databaseBefore());
    database.exec(signature(1));
    expect(() => database.exec(statement)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }),
    );
  });
});
