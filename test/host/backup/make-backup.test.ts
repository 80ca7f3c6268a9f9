import { cpSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BackupError, DamagedBackupError } from '#host/backup/backup-error.ts';
import { verifyBackup } from '#host/backup/verify-backup.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { backedUp, fillBenchWithFiles } from '../../support/backed-up-bench.ts';
import { copiedBench, editBench } from '../../support/tamper/copied-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bench = copiedBench(fillBenchWithFiles);

const codeOf = (step: Promise<unknown>): Promise<string> =>
  step.then(
    () => 'done',
    (error: unknown) => (error instanceof BackupError ? error.code : String(error)),
  );

/** What a check of a backup names: files and what is found about the evidence. */
const namedIn = (folder: string): Promise<readonly string[]> =>
  verifyBackup(folder).then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof DamagedBackupError)) throw error;
      return error.problems.map(({ code, path }) => `${code} ${path}`);
    },
  );

const flip = (path: string): void => {
  const bytes = readFileSync(path);
  const place = Math.floor(bytes.length / 2);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};

describe('a backup', () => {
  test('is named by its time in UTC and holds all that the bench keeps, but neither its key nor what is still growing', async () => {
    const { folder, content } = await backedUp(bench(), temporaryFolder());
    expect(folder.endsWith('senyap-2026-11-23T05-06-07Z')).toBe(true);
    const kinds = content.files.map(({ path }) => path.replace(/[0-9a-f]{64}/, 'HASH'));
    expect(kinds).toEqual([
      'anchor.json',
      'senyap.sqlite',
      'waveforms/HASH.wav',
      'photos/HASH.jpg',
      'signed-copies/HASH.pdf',
      'signed-copies/HASH.pdf',
      'profiles/own.json',
    ]);
    expect(content).toMatchObject({ heads: { sealSequence: 5 }, findings: [], withKey: false });
    expect(readdirSync(folder).toSorted()).toEqual([
      'anchor.json',
      'backup.json',
      'photos',
      'profiles',
      'senyap.sqlite',
      'signed-copies',
      'waveforms',
    ]);
    expect(await namedIn(folder)).toEqual([]);
  });

  test('holds the key of the bench only when that was asked for', async () => {
    const { folder, content } = await backedUp(bench(), temporaryFolder(), { withKey: true });
    expect(content.withKey).toBe(true);
    expect(content.files.at(-1)?.path).toBe('bench-key.pem');
    expect(statSync(join(folder, 'bench-key.pem')).mode & 0o777).toBe(0o600);
  });

  test('is made while the bench writes, whole as of one moment', async () => {
    const dataFolder = bench();
    const store = openTestStore(dataFolder);
    const made = backedUp(dataFolder, temporaryFolder());
    for (let round = 0; round < 20; round += 1) {
      store.setSetting('lines', [round]);
      store.append('running', [
        { timeSeconds: 20 + round, kind: 'readings', payload: { raw: 'x'.repeat(50_000) } },
      ]);
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { folder } = await made;
    store.dispose();
    expect(await namedIn(folder)).toEqual([]);
  });

  test('shares no file with the bench', async () => {
    const dataFolder = bench();
    const { folder, content } = await backedUp(dataFolder, temporaryFolder());
    for (const { path } of content.files) {
      expect(statSync(join(folder, path)).ino).not.toBe(statSync(join(dataFolder, path)).ino);
    }
  });

  test('names the file in which one bit was changed, whichever it is', async () => {
    const { folder, content } = await backedUp(bench(), temporaryFolder(), { withKey: true });
    for (const path of [...content.files.map((file) => file.path), 'backup.json']) {
      const altered = join(temporaryFolder(), 'altered');
      cpSync(folder, altered, { recursive: true });
      flip(join(altered, path));
      const code = path === 'backup.json' ? 'MANIFEST_ALTERED' : 'FILE_ALTERED';
      expect(await namedIn(altered)).toContain(`${code} ${path}`);
    }
  });

  test('names a file that is gone, and one beside the database that SQLite would read with it', async () => {
    const { folder, content } = await backedUp(bench(), temporaryFolder());
    const recording = content.files[2]?.path ?? '';
    rmSync(join(folder, recording));
    writeFileSync(join(folder, 'senyap.sqlite-journal'), '');
    expect(await namedIn(folder)).toEqual([
      'FILE_UNEXPECTED senyap.sqlite-journal',
      `FILE_MISSING ${recording}`,
    ]);
  });

  test('is not taken for whole where it was cut off, not even under the name of a whole one', async () => {
    const { folder } = await backedUp(bench(), temporaryFolder());
    rmSync(join(folder, 'backup.json'));
    expect(await codeOf(verifyBackup(folder))).toBe('BACKUP_CUT');
    renameSync(folder, `${folder}.part`);
    expect(await codeOf(verifyBackup(`${folder}.part`))).toBe('BACKUP_CUT');
    expect(await codeOf(verifyBackup(temporaryFolder()))).toBe('BACKUP_MISSING');
  });

  test('that was stopped leaves nothing behind', async () => {
    const out = temporaryFolder();
    const stop = new AbortController();
    const moved = (): void => stop.abort();
    expect(await codeOf(backedUp(bench(), out, { signal: stop.signal, moved }))).toBe('BACKUP_CANCELLED');
    expect(readdirSync(out)).toEqual([]);
  });

  test('inside the data folder is refused, and a second one of the same second too', async () => {
    const dataFolder = bench();
    const out = temporaryFolder();
    expect(await codeOf(backedUp(dataFolder, join(dataFolder, 'backups')))).toBe('BACKUP_INSIDE_DATA');
    expect(await codeOf(backedUp(dataFolder, out))).toBe('done');
    expect(await codeOf(backedUp(dataFolder, out))).toBe('BACKUP_TAKEN');
  });

  test('into what cannot be a folder is refused in words', async () => {
    const [folder, yard] = [bench(), temporaryFolder()];
    const file = join(yard, 'file');
    writeFileSync(file, 'no folder');
    const unusable = [file, join(file, 'in'), join(yard, 'x'.repeat(300)), join(yard, 'a\0b')];
    for (const place of unusable)
      expect(await codeOf(backedUp(folder, place))).toBe('BACKUP_FOLDER_UNUSABLE');
    expect(readdirSync(yard)).toEqual(['file']);
  });

  test('of a bench that is not whole is made and says so, and is itself as it was written', async () => {
    const dataFolder = bench();
    editBench(dataFolder, `update record set verdict = 'pass' where testId = 'test-1'`);
    const { folder, content } = await backedUp(dataFolder, temporaryFolder());
    expect(content.findings.map(({ code, what }) => `${code} ${what}`)).toEqual([
      'LISTING_ALTERED 2026-0002',
    ]);
    expect(await namedIn(folder)).toEqual([]);
  });
});
