import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openTestStore } from '#host/store/open-test-store.ts';
import { checkedFolder } from '../../../support/tamper/checked-folder.ts';
import { fillBenchOfPeople } from '../../../support/tamper/sealed-bench.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A bench of the version before, with a test that is running and failures to sign in. */
function benchBefore(): string {
  const folder = temporaryFolder();
  const database = new Sqlite(fillBenchOfPeople(folder));
  database.exec(
    'drop table listing; drop table workshopEntry; drop table standingHash; drop trigger signInFailureStays; drop trigger signInFailureCounts',
  );
  database.pragma('user_version = 8');
  database.close();
  return folder;
}

const hashed = (folder: string): unknown => {
  const database = new Sqlite(join(folder, 'senyap.sqlite'), { readonly: true });
  const names = database.prepare('select name from standingHash order by name').pluck().all();
  database.close();
  return names;
};

test('the step to standing hashes takes running tests and failures to sign in of the version before as they are', () => {
  const folder = benchBefore();
  const before = new Sqlite(join(folder, 'senyap.sqlite'), { readonly: true });
  const journal = before.prepare('select * from journal').all();
  before.close();
  openTestStore(folder).dispose();
  expect(hashed(folder)).toEqual(['running', 'sign-in-failures']);
  expect(checkedFolder(folder)).toEqual([]);
  const after = new Sqlite(join(folder, 'senyap.sqlite'), { readonly: true });
  expect(after.prepare('select * from journal').all()).toEqual(journal);
  after.close();
});

test('a bench that had nothing of the kind begins with the hash of no failures', () => {
  const folder = temporaryFolder();
  openTestStore(folder).dispose();
  expect(hashed(folder)).toEqual(['sign-in-failures']);
  expect(checkedFolder(folder)).toEqual([]);
});
