import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BackupError } from '#host/backup/backup-error.ts';
import { restoreBackup } from '#host/backup/restore-backup.ts';
import { noteRestored } from '#host/backup/restored-note.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { backedUp, fillBenchWithFiles } from '../../support/backed-up-bench.ts';
import { copiedBench } from '../../support/tamper/copied-bench.ts';
import { checkedFolder } from '../../support/tamper/checked-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bench = copiedBench(fillBenchWithFiles);
const restoredAt = '2026-11-24T08:00:00+07:00';

const restored = (backupFolder: string, dataFolder: string) =>
  restoreBackup({ backupFolder, dataFolder, restoredAt });

const refusal = (step: Promise<unknown>): Promise<string> =>
  step.then(
    () => 'done',
    (error: unknown) => (error instanceof BackupError ? error.message : String(error)),
  );

describe('a restored bench', () => {
  test('has every test, recording, photo and signed copy again, and an unbroken chain', async () => {
    const { folder } = await backedUp(bench(), temporaryFolder(), { withKey: true });
    const data = join(temporaryFolder(), 'new');
    const { files } = await restored(folder, data);
    expect(readdirSync(join(data, 'waveforms'))).toHaveLength(1);
    expect(readdirSync(join(data, 'signed-copies'))).toHaveLength(2);
    expect(files).toHaveLength(8);
    expect(checkedFolder(data)).toEqual([]);
    const store = openTestStore(data);
    expect(store.list({ beforeNumber: null, limit: 9 })).toHaveLength(6);
    expect(store.unfinished()).toHaveLength(1);
    store.dispose();
  });

  test('tells its log once that it was restored, and from what', async () => {
    const { folder, content } = await backedUp(bench(), temporaryFolder(), { withKey: true });
    const data = temporaryFolder();
    await restored(folder, data);
    const store = openTestStore(data);
    noteRestored(data, store.audit, restoredAt);
    noteRestored(data, store.audit, restoredAt);
    const events = store.audit.list({ beforeSequence: null, limit: 3 });
    store.dispose();
    expect(events.filter(({ kind }) => kind === 'restored')).toMatchObject([
      { what: content.madeAt, new: { restoredAt, heads: content.heads } },
    ]);
    expect(checkedFolder(data)).toEqual([]);
  });

  test('is refused without the key of the bench, and works with it beside', async () => {
    const original = bench();
    const { folder } = await backedUp(original, temporaryFolder());
    const data = join(temporaryFolder(), 'new');
    await restored(folder, data);
    expect(() => openTestStore(data)).toThrow(/key of this bench is gone/);
    copyFileSync(join(original, 'bench-key.pem'), join(data, 'bench-key.pem'));
    expect(checkedFolder(data)).toEqual([]);
  });
});

describe('a restore', () => {
  test('into a folder that holds anything is refused and changes nothing', async () => {
    const { folder } = await backedUp(bench(), temporaryFolder());
    const data = temporaryFolder();
    writeFileSync(join(data, 'letter.txt'), 'mine');
    expect(await refusal(restored(folder, data))).toContain('only into a new or empty folder');
    expect(readdirSync(data)).toEqual(['letter.txt']);
  });

  test('of a damaged backup is refused, names the file and leaves nothing', async () => {
    const { folder } = await backedUp(bench(), temporaryFolder());
    writeFileSync(join(folder, 'profiles', 'own.json'), '[]');
    const place = temporaryFolder();
    expect(await refusal(restored(folder, join(place, 'new')))).toContain('profiles/own.json was changed');
    expect(readdirSync(place)).toEqual([]);
  });

  test('that was cut off leaves no folder under the name of the new one', async () => {
    const { folder } = await backedUp(bench(), temporaryFolder());
    const data = join(temporaryFolder(), 'new');
    mkdirSync(`${data}.part`);
    writeFileSync(join(`${data}.part`, 'senyap.sqlite'), '');
    expect(await refusal(restored(folder, data))).toContain(`${data}.part`);
    rmSync(`${data}.part`, { recursive: true });
    expect(await refusal(restored(folder, data))).toBe('done');
  });
});
