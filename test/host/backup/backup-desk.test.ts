import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BackupDesk, type BackupDeskOptions } from '#host/backup/backup-desk.ts';
import { BackupError } from '#host/backup/backup-error.ts';
import { makeBackup } from '#host/backup/make-backup.ts';
import { removeOldest } from '#host/backup/remove-oldest.ts';
import { verifyBackup } from '#host/backup/verify-backup.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { fillBenchWithFiles } from '../../support/backed-up-bench.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { copiedBench } from '../../support/tamper/copied-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bench = copiedBench(fillBenchWithFiles);

/** A desk on a filled bench, with a folder of backups. */
function deskOn(changes: Partial<BackupDeskOptions> = {}) {
  const dataFolder = bench();
  const out = temporaryFolder();
  const scheduler = new ManualScheduler();
  const store = openTestStore(dataFolder);
  onTestFinished(() => store.dispose());
  const desk = new BackupDesk({
    dataFolder,
    version: '0.1.0',
    store,
    isTesting: () => false,
    scheduler,
    now: () => '2026-11-24T20:00:00+07:00',
    make: makeBackup,
    removeOldest,
    log: (error) => {
      throw error;
    },
    ...changes,
  });
  const plan = { folder: out, dailyAt: '20:00', everyTests: null, keep: null };
  const ended = () => eventually(() => desk.state().kind !== 'copying');
  const logged = () =>
    store.audit
      .list({ beforeSequence: null, limit: 50 })
      .filter(({ kind }) => kind.startsWith('backup'))
      .map(({ kind, who, why }) => [kind, who, why]);
  return { desk, out, scheduler, plan, ended, logged, dataFolder, store };
}

const codeOf = (step: () => void): string => {
  try {
    step();
    return 'done';
  } catch (error) {
    return error instanceof BackupError ? error.code : String(error);
  }
};

test('a backup begun by hand is made, told with its progress, and stands in the log with who began it', async () => {
  const { desk, plan, out, ended, logged } = deskOn();
  desk.keepPlan(plan);
  desk.begin('Sari');
  expect(desk.state()).toMatchObject({ kind: 'copying', plan });
  await ended();
  const { kind, folder, doneBytes, ofBytes, lastMadeAt } = desk.state();
  expect(kind).toBe('done');
  expect(doneBytes).toBeGreaterThan(0);
  expect(ofBytes / doneBytes).toBeCloseTo(1, 1);
  expect(lastMadeAt).toBe('2026-11-24T20:00:00+07:00');
  expect(folder).toBe(join(out, readdirSync(out)[0] ?? ''));
  await verifyBackup(folder ?? '');
  expect(logged()).toEqual([['backup-made', 'Sari', '']]);
});

test('a backup that is due is made by itself, once', async () => {
  const { desk, plan, out, ended, scheduler } = deskOn();
  desk.keepPlan(plan);
  desk.start();
  await ended();
  await scheduler.advance(600);
  await ended();
  expect(readdirSync(out)).toHaveLength(1);
  await desk.end();
});

test('no backup is begun while a test runs, and the one that is missed follows', async () => {
  let isTesting = true;
  const { desk, plan, out, ended, scheduler } = deskOn({ isTesting: () => isTesting });
  desk.keepPlan(plan);
  desk.start();
  await scheduler.advance(600);
  expect(codeOf(() => desk.begin('Sari'))).toBe('BACKUP_DURING_TEST');
  expect(readdirSync(out)).toEqual([]);
  isTesting = false;
  await scheduler.advance(61);
  await ended();
  expect(readdirSync(out)).toHaveLength(1);
  await desk.end();
});

test('a test that begins ends the backup, and nothing of it stays', async () => {
  let looks = 0;
  const { desk, plan, out, ended } = deskOn({ isTesting: () => (looks += 1) > 1 });
  desk.keepPlan(plan);
  desk.begin('Sari');
  await ended();
  expect(desk.state().kind).toBe('stopped');
  expect(readdirSync(out)).toEqual([]);
});

test('a backup that fails is told in words and in the log, and is not tried again within the hour', async () => {
  let tries = 0;
  const { desk, plan, ended, scheduler, logged } = deskOn({
    make: async () => {
      tries += 1;
      throw new BackupError('BACKUP_DISK_FULL', '/backups');
    },
  });
  desk.keepPlan(plan);
  desk.start();
  await ended();
  await scheduler.advance(3000);
  expect(tries).toBe(1);
  expect(desk.state()).toMatchObject({ kind: 'failed', problem: { en: expect.stringContaining('full') } });
  expect(logged()).toEqual([['backup-failed', '', 'BACKUP_DISK_FULL']]);
  await scheduler.advance(700);
  await ended();
  expect(tries).toBe(2);
  await desk.end();
});

test('a plan needs a folder by its whole path, outside the data folder; without a plan nothing is made', () => {
  const { desk, plan, dataFolder } = deskOn();
  expect(codeOf(() => desk.begin('Sari'))).toBe('BACKUP_UNPLANNED');
  expect(codeOf(() => desk.keepPlan({ ...plan, folder: 'backups' }))).toBe('BACKUP_FOLDER_UNUSABLE');
  expect(codeOf(() => desk.keepPlan({ ...plan, folder: join(dataFolder, 'x') }))).toBe('BACKUP_INSIDE_DATA');
  expect(desk.state().plan).toBeNull();
});

test('backups beyond those that are kept are deleted once a new one is whole, and the log tells of each', async () => {
  let made = 0;
  const { desk, plan, out, ended, logged } = deskOn({
    make: (wish) => makeBackup({ ...wish, madeAt: `2026-11-2${(made += 1)}T00:00:00.000Z` }),
  });
  desk.keepPlan({ ...plan, keep: 3 });
  for (let round = 0; round < 5; round += 1) {
    desk.begin('Sari');
    await ended();
  }
  expect(readdirSync(out).toSorted()).toEqual([3, 4, 5].map((day) => `senyap-2026-11-2${day}T00-00-00Z`));
  const removed = logged().filter(([kind]) => kind === 'backup-removed');
  expect(removed).toEqual([
    ['backup-removed', 'Sari', ''],
    ['backup-removed', 'Sari', ''],
  ]);
});

test('a backup that stays beside those that are kept is named with the reason, until the next one', async () => {
  const name = 'senyap-2026-11-20T00-00-00Z';
  const { desk, plan, ended } = deskOn({
    removeOldest: () => Promise.resolve([{ name, why: 'holds-more' }]),
  });
  desk.keepPlan({ ...plan, keep: 3 });
  desk.begin('Sari');
  await ended();
  expect(desk.state().spared).toEqual([{ name, why: 'holds-more' }]);
});

test('a new backup stands though an old one cannot be deleted, and that is told', async () => {
  const { desk, plan, ended } = deskOn({
    removeOldest: () => Promise.reject(new BackupError('BACKUP_NOT_REMOVED', '/media/backup')),
  });
  desk.keepPlan({ ...plan, keep: 3 });
  desk.begin('Sari');
  await ended();
  expect(desk.state()).toMatchObject({ kind: 'done', problem: { en: expect.stringContaining('deleted') } });
});

test('the newest failure is told after a restart too, until a whole backup follows', async () => {
  let isFull = true;
  const { desk, plan, out, ended } = deskOn({
    make: (wish) =>
      isFull ? Promise.reject(new BackupError('BACKUP_DISK_FULL', '/backups')) : makeBackup(wish),
  });
  desk.keepPlan(plan);
  desk.begin('Sari');
  await ended();
  expect(desk.state().lastFailure).toMatchObject({
    at: '2026-11-24T20:00:00+07:00',
    en: expect.stringContaining('full'),
  });
  isFull = false;
  desk.begin('Sari');
  await ended();
  const { lastFailure, lastFolder } = desk.state();
  expect([lastFailure, lastFolder]).toEqual([null, join(out, readdirSync(out)[0] ?? '')]);
});

test('a plan that was kept before backups could be limited keeps all of them', () => {
  const { desk, plan, store } = deskOn();
  const { keep: _keep, ...before } = plan;
  store.setSetting('backup-plan', before);
  expect(desk.state().plan).toEqual(plan);
});
