import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SparedBackup } from '#core/record/backup-state.ts';
import { BackupBook } from '#host/backup/backup-book.ts';
import type { MadeBackup } from '#host/backup/make-backup.ts';
import { removeOldest } from '#host/backup/remove-oldest.ts';
import { restoreBackup } from '#host/backup/restore-backup.ts';
import { verifyBackup } from '#host/backup/verify-backup.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { backedUp, fillBenchWithFiles } from '../../support/backed-up-bench.ts';
import { copiedBench, editBench } from '../../support/tamper/copied-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bench = copiedBench(fillBenchWithFiles);
const otherBench = copiedBench(fillBenchWithFiles);

const day = (number: number): string => `2026-11-0${number}T05:06:07.000Z`;
const named = (number: number): string => `senyap-2026-11-0${number}T05-06-07Z`;

/** Backups of these days in one folder; the last one is the newest made. */
async function backupsOf(days: readonly number[], dataFolder = bench(), out = temporaryFolder()) {
  const made: MadeBackup[] = [];
  for (const number of days) made.push(await backedUp(dataFolder, out, { madeAt: day(number) }));
  const newest = made.at(-1);
  if (newest === undefined) throw new Error('no backup was asked for');
  const removed: string[] = [];
  const spared: SparedBackup[] = [];
  const keepOnly = async (keep: number): Promise<readonly string[]> => {
    spared.push(...(await removeOldest({ newest, keep, removed: ({ folder }) => removed.push(folder) })));
    return readdirSync(out).toSorted();
  };
  return { out, dataFolder, removed, spared, keepOnly };
}

/** Makes a backup as a running bench does, with a line in its log, and keeps three. */
async function backUpAndNote(dataFolder: string, out: string, madeAt: string) {
  const newest = await backedUp(dataFolder, out, { madeAt });
  const store = openTestStore(dataFolder);
  new BackupBook(store, dataFolder).noteMade(newest, '', madeAt);
  store.dispose();
  return await removeOldest({ newest, keep: 3, removed: () => undefined });
}

describe('backups beyond those that are kept', () => {
  test('go, the oldest first, and each is told; the newest is whole', async () => {
    const { out, keepOnly, removed } = await backupsOf([1, 2, 3, 4, 5]);
    expect(await keepOnly(3)).toEqual([3, 4, 5].map(named));
    expect(removed.map((path) => path.slice(out.length + 1)).toSorted()).toEqual([1, 2].map(named));
    await verifyBackup(join(out, named(5)));
  });

  test('stay where there are not too many', async () => {
    const { keepOnly, removed } = await backupsOf([1, 2, 3]);
    expect(await keepOnly(3)).toHaveLength(3);
    expect(removed).toEqual([]);
  });

  test('never include the one just made, though the clock was set back and others are later', async () => {
    const { keepOnly } = await backupsOf([5, 6, 7, 8, 1]);
    expect(await keepOnly(3)).toEqual([1, 7, 8].map(named));
  });

  test('are the oldest by what they hold, though the clock was a month ahead when they were made', async () => {
    const [dataFolder, out] = [bench(), temporaryFolder()];
    const real = ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02'];
    for (const date of ['2027-01-01', '2027-01-02', '2027-01-03', ...real]) {
      await backUpAndNote(dataFolder, out, `${date}T10:00:00.000Z`);
    }
    expect(readdirSync(out).toSorted()).toEqual(real.slice(1).map((date) => `senyap-${date}T10-00-00Z`));
  });

  test('of one state of the bench go by the clock, those from the time to come first', async () => {
    const { keepOnly } = await backupsOf([7, 8, 9, 1, 2, 3]);
    expect(await keepOnly(3)).toEqual([1, 2, 3].map(named));
  });

  test('never include those that hold more than the newest one, as after an older one was restored', async () => {
    const [first, out] = [bench(), temporaryFolder()];
    await backUpAndNote(first, out, day(1));
    const restored = join(temporaryFolder(), 'restored');
    const wish = { dataFolder: restored, restoredAt: day(4) };
    await restoreBackup({ backupFolder: join(out, named(1)), ...wish });
    cpSync(join(first, 'bench-key.pem'), join(restored, 'bench-key.pem'));
    for (const number of [2, 3]) await backUpAndNote(first, out, day(number));
    for (const number of [4, 5, 6]) await backUpAndNote(restored, out, day(number));
    const spared = await backUpAndNote(restored, out, day(7));
    expect(readdirSync(out).toSorted()).toEqual([2, 3, 5, 6, 7].map(named));
    expect(spared.map(({ name, why }) => `${name} ${why}`).toSorted()).toEqual(
      [2, 3].map((number) => `${named(number)} holds-more`),
    );
  });

  test('never include the newest of a whole bench, however many came after the damage', async () => {
    const { out, dataFolder } = await backupsOf([1, 2]);
    editBench(dataFolder, `update record set verdict = 'pass' where testId = 'test-1'`);
    const { keepOnly, spared } = await backupsOf([3, 4, 5, 6], dataFolder, out);
    expect(await keepOnly(3)).toEqual([2, 4, 5, 6].map(named));
    expect(spared).toEqual([{ name: named(2), why: 'last-whole' }]);
  });

  test('are only those that this bench signed', async () => {
    const out = temporaryFolder();
    await backupsOf([1, 2], otherBench(), out);
    const { keepOnly } = await backupsOf([3, 4, 5, 6], bench(), out);
    expect(await keepOnly(3)).toEqual([1, 2, 4, 5, 6].map(named));
  });

  test('are neither altered, cut off, renamed or keyed ones, nor those with something else in them', async () => {
    const { out, dataFolder, keepOnly, spared } = await backupsOf([4, 5, 6, 7]);
    const put = (name: string): string => {
      cpSync(join(out, named(4)), join(out, name), { recursive: true });
      return join(out, name);
    };
    writeFileSync(join(put(named(1)), 'backup.json'), '{}');
    renameSync(join(put(named(2)), 'backup.json'), join(out, 'backup.json'));
    put('senyap-2026-11-03T05-06-08Z');
    put('kept by hand');
    put('senyap-2026-11-03T05-06-07Z.part');
    await backedUp(dataFolder, out, { madeAt: '2026-10-01T00:00:00.000Z', withKey: true });
    await backedUp(dataFolder, out, { madeAt: '2026-10-02T00:00:00.000Z' });
    writeFileSync(join(out, 'senyap-2026-10-02T00-00-00Z', 'photos', 'note.txt'), 'mine');
    symlinkSync(join(out, named(5)), join(out, 'senyap-2026-10-03T00-00-00Z'));
    mkdirSync(join(out, 'photos of the family'));
    const before = readdirSync(out);
    const after = await keepOnly(3);
    expect(before.filter((name) => !after.includes(name))).toEqual([named(4)]);
    expect(existsSync(join(out, named(5), 'senyap.sqlite'))).toBe(true);
    expect(spared).toEqual([{ name: 'senyap-2026-10-01T00-00-00Z', why: 'with-key' }]);
  });
});
