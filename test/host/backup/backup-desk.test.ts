import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BackupDesk, type BackupDeskOptions } from '#host/backup/backup-desk.ts';
import { BackupError } from '#host/backup/backup-error.ts';
import { makeBackup } from '#host/backup/make-backup.ts';
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
    log: (error) => {
      throw error;
    },
    ...changes,
  });
  const plan = { folder: out, dailyAt: '20:00', everyTests: null };
  const ended = () => eventually(() => desk.state().kind !== 'copying');
  const logged = () =>
    store.audit
      .list({ beforeSequence: null, limit: 50 })
      .filter(({ kind }) => kind.startsWith('backup'))
      .map(({ kind, who, why }) => [kind, who, why]);
  return { desk, out, scheduler, plan, ended, logged, dataFolder };
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
