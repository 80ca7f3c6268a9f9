import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openTestStore } from '#host/store/open-test-store.ts';
import { newestStep } from '../../../support/database-of-step.ts';
import { checkedFolder } from '../../../support/tamper/checked-folder.ts';
import { copiedBench, editBench } from '../../../support/tamper/copied-bench.ts';
import { fillBenchOfPeople, takeGuardsAway } from '../../../support/tamper/sealed-bench.ts';

const peopledBench = copiedBench((folder) => fillBenchOfPeople(folder));

const listing = (folder: string): readonly unknown[] => {
  const database = new Sqlite(join(folder, 'senyap.sqlite'), { readonly: true });
  try {
    return database.prepare('select * from listing order by sequence').all();
  } finally {
    database.close();
  }
};

/** Brings a bench back to what the version before left of it. */
function withoutListing(folder: string, edit = ''): void {
  const database = new Sqlite(join(folder, 'senyap.sqlite'));
  if (edit !== '') takeGuardsAway(database);
  database.exec(`drop table workshopEntry; drop table listing; ${edit}`);
  database.pragma('user_version = 10');
  database.close();
}

describe('the step to the listing of the history', () => {
  test('gives each record of the version before the line that it would have got when it was closed', () => {
    const folder = peopledBench();
    const asClosed = listing(folder);
    expect(asClosed).toHaveLength(7);
    withoutListing(folder);
    openTestStore(folder).dispose();
    expect(listing(folder)).toEqual(asClosed);
    expect(checkedFolder(folder)).toEqual([]);
  });

  test('gives a record that cannot be read a line without a verdict, and the check names it', () => {
    const folder = peopledBench();
    withoutListing(folder, `update record set json = '{"evidence' where testId = 'test-2'`);
    openTestStore(folder).dispose();
    const line = listing(folder).find((row) => (row as { testId: string }).testId === 'test-2');
    expect(line).toMatchObject({ verdict: null, plate: '', reportedDb: null, sequence: 3 });
    expect(checkedFolder(folder).map(({ code }) => code)).toContain('RECORD_ALTERED');
  });

  test.each([
    ['a line is never deleted', 'delete from listing'],
    ['a line is never changed', `update listing set verdict = 'pass'`],
    ['a line is never replaced', 'insert or replace into listing select * from listing'],
  ])('makes the database see to it that %s', (_what, statement) => {
    const database = new Sqlite(join(peopledBench(), 'senyap.sqlite'));
    expect(database.pragma('user_version', { simple: true })).toBe(newestStep);
    expect(() => database.exec(statement)).toThrow(/a line of the history is never/);
    database.close();
  });
});

describe('a line of the history that is not what its record says is named', () => {
  const edited = (edit: string): readonly string[] => {
    return checkedFolder(editBench(peopledBench(), edit)).map(({ code, testId }) => `${code} ${testId}`);
  };

  test.each([
    [
      'where its verdict was made better',
      `update listing set verdict = 'pass' where testId = 'test-2'`,
      'test-2',
    ],
    ['where its level was lowered', `update listing set reportedDb = 70 where testId = 'test-1'`, 'test-1'],
    ['where it became simulated', `update listing set simulated = 1 where testId = 'test-1'`, 'test-1'],
    [
      'where it stands under another number',
      `update listing set yearSequence = 99 where testId = 'test-1'`,
      'test-1',
    ],
    ['where it is missing', `delete from listing where testId = 'test-3'`, 'test-3'],
  ])('%s', (_what, edit, testId) => {
    expect(edited(edit)).toEqual([`LISTING_ALTERED ${testId}`]);
  });

  test('where it is one of a test that is not there', () => {
    const found =
      edited(`insert into listing select 99, 'nobody', 2026, 99, day, startedAt, closedAt, mode, simulated, outcome,
      isWithdrawal, verdict, reportedDb, unroundedDb, limitDb, plate, chassisNumber, make, model, exhaustMaker, exhaustModel,
      exhaustSerialNumber, profileId, client, site, operator, reasons, runs, rejectedRuns, runReasons
      from listing where sequence = 1`);
    expect(found).toEqual(['LISTING_ALTERED null']);
  });

  test('where the whole table was taken away', () => {
    const found = edited('drop table listing; create table listing (testId text)');
    expect(found).toContain('LISTING_ALTERED test-0');
  });
});
