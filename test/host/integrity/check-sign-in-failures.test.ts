import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { integritySentence } from '#core/words/integrity-words.ts';
import { placeOfName } from '#host/store/failure-place.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { openAccounts } from '../../support/people/open-accounts.ts';
import { copiedBench, editBench } from '../../support/tamper/copied-bench.ts';
import { checkedFolder } from '../../support/tamper/checked-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const [good, wrong] = ['kumis kucing 42 hijau', 'bukan kata sandinya'];
const made = `who = '${placeOfName('Made')}'`;

/** Fills a bench in which an attempt at Made, at nobody and five more at Made have failed. */
async function guess(folder: string, after: (on: ReturnType<typeof openAccounts>) => Promise<void>) {
  const store = openTestStore(folder);
  const on = openAccounts(store.accounts);
  await on.accounts.setUp('Made', good);
  for (const name of ['Made', 'nobody', 'Made', 'Made', 'Made']) {
    await on.accounts.signIn(name, wrong).catch(() => undefined);
  }
  await after(on);
  store.dispose();
}

const guessed = copiedBench(async (folder) => await guess(folder, async () => undefined));
const found = (folder: string) => checkedFolder(folder).map(({ code, what }) => [code, what] as const);

describe('the count of failed sign-ins', () => {
  test('is as the log says on a bench that nobody edited', () => {
    expect(found(guessed())).toEqual([]);
  });

  test.each([
    ['is taken out', `delete from signInFailure where ${made}`, 'Made'],
    ['is set to nothing', `update signInFailure set count = 0 where ${made}`, 'Made'],
    ['is lowered', `update signInFailure set count = count - 1 where ${made}`, 'Made'],
    ['is made older', `update signInFailure set lastAtSeconds = lastAtSeconds - 900 where ${made}`, 'Made'],
    ['is given to another', `update signInFailure set who = 'name:x' where ${made}`, 'Made'],
    ['of the bench is taken out', `delete from signInFailure where who = 'bench'`, 'bench'],
    ['of the bench is lowered', `update signInFailure set count = 1 where who = 'bench'`, 'bench'],
  ])('that %s by a database program is named', (_how, sql, name) => {
    const folder = editBench(guessed(), sql);
    expect(found(folder)).toContainEqual(['SIGN_IN_FAILURES_RESET', name]);
    const finding = checkedFolder(folder).find(({ code }) => code === 'SIGN_IN_FAILURES_RESET');
    expect(finding && integritySentence(finding, 'id')).toContain(`"${name}"`);
  });

  test.each([
    `delete from signInFailure where ${made}`,
    `delete from signInFailure where who = 'bench'`,
    `update signInFailure set count = 2 where ${made}`,
    `update signInFailure set who = 'x' where ${made}`,
  ])('is guarded by the database itself: %s', (sql) => {
    const database = new Sqlite(join(guessed(), 'senyap.sqlite'));
    expect(() => database.exec(sql)).toThrow(/failed sign-ins are/);
    database.close();
  });
});

test('a count that was put back with its signed hash is named by the log', async () => {
  const folder = temporaryFolder();
  const kept = () => {
    const database = new Sqlite(join(folder, 'senyap.sqlite'));
    const rows = database.prepare('select * from standingHash').all();
    database.close();
    return rows as readonly { readonly name: string; readonly sha256: string; readonly signature: string }[];
  };
  const store = openTestStore(folder);
  const before = kept();
  const { accounts } = openAccounts(store.accounts);
  await accounts.setUp('Made', good);
  await accounts.signIn('Made', wrong).catch(() => undefined);
  store.dispose();
  editBench(folder, 'delete from signInFailure');
  const database = new Sqlite(join(folder, 'senyap.sqlite'));
  const putBack = database.prepare('update standingHash set sha256 = ?, signature = ? where name = ?');
  for (const { sha256, signature, name } of before) putBack.run(sha256, signature, name);
  database.close();
  expect(found(folder)).toEqual([
    ['SIGN_IN_FAILURES_RESET', 'Made'],
    ['SIGN_IN_FAILURES_RESET', 'bench'],
  ]);
});

describe('failed sign-ins that are forgotten rightly are no finding:', () => {
  test.each([
    ['after the right password', 10, async ({ accounts }) => void (await accounts.signIn('Made', good))],
    [
      'after the right password for something else than signing in',
      10,
      async ({ accounts }) => {
        const id = accounts.list()[0]?.id ?? '';
        await accounts.confirm(id, good);
      },
    ],
    [
      'after a day, with the next failure of anybody',
      86_500,
      async ({ accounts }) => void (await accounts.signIn('nobody', wrong).catch(() => undefined)),
    ],
    [
      'where the clock is set back between',
      -5_000,
      async ({ accounts }) => void (await accounts.signIn('Made', wrong).catch(() => undefined)),
    ],
  ] satisfies readonly (readonly [string, number, (on: ReturnType<typeof openAccounts>) => Promise<void>])[])(
    '%s',
    async (_when, seconds, then) => {
      const folder = temporaryFolder();
      await guess(folder, async (on) => {
        on.clock.seconds += seconds;
        await then(on);
      });
      expect(found(folder)).toEqual([]);
    },
  );
});
