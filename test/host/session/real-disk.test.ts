import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { prepareDataFolder } from '#host/data-folder.ts';
import { openRecordReader, openTestStore } from '#host/store/open-test-store.ts';
import { benchOnSite, clickThrough, demoPreparation } from '../../support/bench-on-site.ts';
import { Acknowledged } from '../../support/kills/acknowledged.ts';
import { acknowledgingStore } from '../../support/kills/acknowledging-store.ts';
import { examineKilledBench } from '../../support/kills/examine-killed-bench.ts';
import { noMount, smallDisk } from '../../support/small-disk.ts';

/** Writes a file that takes all the room that is left. */
function fillUp(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (let bytes = 65_536; bytes >= 1;) {
      try {
        writeSync(file, new Uint8Array(bytes));
      } catch {
        bytes = Math.floor(bytes / 2);
      }
    }
  } finally {
    closeSync(file);
  }
}

const where = noMount === null ? 'on a real file system' : `on a real file system (left out: ${noMount})`;

describe.skipIf(noMount !== null)(`a bench ${where}`, () => {
  test('that fills up in a run loses no reading that was acknowledged, says so, and goes on when there is room', async () => {
    const disk = smallDisk(8);
    const acknowledged = new Acknowledged();
    const store = acknowledgingStore(openTestStore(disk.folder), (line) => acknowledged.note(line));
    const failures: string[] = [];
    const site = await benchOnSite({
      folder: disk.folder,
      store,
      failed: ({ code, cause }) => void failures.push(`${code} ${cause}`),
    });
    const { bench, measure, pass, until } = site;
    const { id } = bench.prepare(demoPreparation);
    for (let press = 0; press < 2; press += 1) await measure();
    bench.act('start');
    await until(() => bench.session()?.cue === 'HOLD');
    fillUp(join(disk.folder, 'filler'));
    // SQLite writes into the room that its log has already, so that the store refuses only after a while.
    for (let runs = 0; runs < 20 && failures.length === 0; runs += 1) {
      if (bench.session()?.phase === null) bench.act(bench.session()?.cue === 'REPEAT' ? 'repeat' : 'start');
      await pass(5);
    }
    const before = acknowledged.journals.get(id)?.count ?? 0;
    await pass(5);
    expect(acknowledged.journals.get(id)?.count).toBe(before);
    expect(bench.values().meter.message?.id).toMatch(/[Dd]isk/);
    expect(bench.session()?.number).toBe('2026-0001');
    expect(failures[0]).toMatch(/^STORE_REFUSED StoreError STORE_F/);
    rmSync(join(disk.folder, 'filler'));
    await pass(3);
    expect(acknowledged.journals.get(id)?.count).toBeGreaterThan(before);
    expect(bench.values().meter.message).toBeNull();
    await clickThrough(site);
    expect(bench.test(id)?.outcome).toBe('closed');
    await bench.close();
    store.dispose();
    expect(examineKilledBench(disk.folder, acknowledged)).toEqual([]);
  });

  test('that cannot be written to is refused in words, changes nothing, and opens again when it can', () => {
    const disk = smallDisk(8);
    const store = openTestStore(disk.folder);
    store.begin({ id: 'a', startedAt: '2026-11-23T09:00:00+07:00', opening: {} });
    store.dispose();
    const database = join(disk.folder, 'senyap.sqlite');
    const [bytes, { mtimeMs }] = [readFileSync(database), statSync(database)];
    disk.makeReadOnly();
    expect(() => prepareDataFolder(disk.folder)).toThrow(
      expect.objectContaining({ code: 'DATA_FOLDER_UNUSABLE', words: expect.anything() }),
    );
    expect(() => openTestStore(disk.folder)).toThrow(
      expect.objectContaining({ code: 'STORE_READ_ONLY', words: expect.anything() }),
    );
    expect(() => openRecordReader(disk.folder)).toThrow(expect.objectContaining({ code: 'STORE_READ_ONLY' }));
    expect(readFileSync(database).equals(bytes)).toBe(true);
    expect(statSync(database).mtimeMs).toBe(mtimeMs);
    disk.makeWritable();
    const again = openTestStore(disk.folder);
    expect(again.unfinished().map(({ id }) => id)).toEqual(['a']);
    again.dispose();
  });
});
