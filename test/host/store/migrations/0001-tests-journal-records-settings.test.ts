import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openConnection } from '#host/store/connection.ts';
import { migrate } from '#host/store/migrate.ts';
import { testsJournalRecordsSettings } from '#host/store/migrations/0001-tests-journal-records-settings.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** An empty database taken to step 1 and filled with one closed and one running test, written as plain SQL. */
function firstDatabase(): Sqlite.Database {
  const filename = join(temporaryFolder(), 'first.sqlite');
  const connection = openConnection(filename);
  migrate(connection, [testsJournalRecordsSettings]);
  connection.close();
  const database = new Sqlite(filename);
  onTestFinished(() => {
    database.close();
  });
  database.exec(`
    insert into test values ('a', '2026-0001', 2026, 1, '2026-11-23T09:00:00+08:00', '{}', 'running');
    insert into test values ('b', '2026-0002', 2026, 2, '2026-11-23T10:00:00+08:00', '{}', 'running');
    insert into journal values ('a', 1, 0.5, 'level', '{}'), ('b', 1, 0.5, 'level', '{}');
    insert into record values ('a', '2026-0001', '', '', '', '', '', '', 'pass', 80, 0, '{}');
    update test set outcome = 'closed' where id = 'a';
  `);
  return database;
}

describe('the first database', () => {
  test.each([
    ['a record', `update record set json = '{"verdict":"pass"}'`],
    ['a record', `update record set verdict = 'fail'`],
    ['a record', `delete from record`],
    [
      'a record',
      `insert or replace into record values ('a', '2026-0001', '', '', '', '', '', '', 'fail', 1, 0, '')`,
    ],
    ['the journal', `update journal set payload = 'x'`],
    ['the journal', `delete from journal where testId = 'a'`],
    ['the journal', `delete from journal where testId = 'b'`],
    ['the journal', `insert or replace into journal values ('b', 1, 0, 'x', '{}')`],
    ['the journal of a closed test', `insert into journal values ('a', 2, 1, 'level', '{}')`],
    ['the journal of no test', `insert into journal values ('c', 1, 1, 'level', '{}')`],
    ['a test', `delete from test`],
    ['a number', `update test set number = '2026-0009'`],
    ['a number', `update test set yearSequence = 9`],
    ['an opening', `update test set opening = '{"a":1}'`],
    ['a closed test', `update test set outcome = 'running' where id = 'a'`],
    ['a test', `insert into test values ('c', '2026-0002', 2026, 3, '', '', 'running')`],
    ['a test', `insert into test values ('c', '2026-0003', 2026, 2, '', '', 'running')`],
    ['an outcome', `insert into test values ('c', '2026-0003', 2026, 3, '', '', 'won')`],
  ])('refuses to let %s be changed: %s', (_what, statement) => {
    const database = firstDatabase();
    database.pragma('foreign_keys = ON');
    database.pragma('recursive_triggers = ON');
    const before = database.serialize();
    expect(() => database.exec(statement)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }),
    );
    expect(database.serialize().equals(before)).toBe(true);
  });

  test('lets a running test go on and close', () => {
    const database = firstDatabase();
    database.exec(`
      insert into journal values ('b', 2, 1.5, 'level', '{}');
      update test set outcome = 'interrupted' where id = 'b';
    `);
    expect(database.prepare('select outcome from test').pluck().all()).toEqual(['closed', 'interrupted']);
  });
});
