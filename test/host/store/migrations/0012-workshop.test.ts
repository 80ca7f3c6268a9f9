import { describe, expect, test } from 'vitest';
import { workshop } from '#host/store/migrations/0012-workshop.ts';
import {
  closedTestsScript,
  databaseBeforeStep,
  migratedDatabase,
  newestStep,
  rowsOf,
} from '../../../support/database-of-step.ts';

const databaseBefore = (): string => databaseBeforeStep(workshop.number, closedTestsScript('a', 'b'));
const tables = ['test', 'record'];
const entry = `insert into workshopEntry values (1, 'bike', '2026-11-30T08:00:00+07:00', '', 'bike', '{}')`;

describe('the step to the workshop', () => {
  test('keeps everything of the database before, in which the workshop has nothing', () => {
    const filename = databaseBefore();
    const kept = rowsOf(filename, tables);
    const database = migratedDatabase(filename);
    expect(rowsOf(filename, tables)).toEqual(kept);
    expect(database.pragma('user_version', { simple: true })).toBe(newestStep);
    expect(database.prepare('select count(*) from workshopEntry').pluck().get()).toBe(0);
  });

  test.each([
    ['nothing is deleted', `delete from workshopEntry`],
    ['nothing is changed', `update workshopEntry set content = '{"a":1}'`],
    ['nothing is replaced', `insert or replace into workshopEntry values (1, 'other', '', '', 'bike', '{}')`],
    ['nothing stands twice', `insert or replace into workshopEntry values (2, 'bike', '', '', 'bike', '{}')`],
  ])('makes the database see to it that %s', (_what, statement) => {
    const database = migratedDatabase(databaseBefore());
    database.exec(entry);
    expect(() => database.exec(statement)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }),
    );
  });
});
