import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openRecordReader, openTestStore } from '#host/store/open-test-store.ts';
import { sampleRecord } from '../../support/sample-record.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const { id, startedAt } = sampleRecord();

describe('a data folder', () => {
  test('keeps tests, settings and numbers from one start to the next', () => {
    const folder = temporaryFolder();
    const first = openTestStore(folder);
    first.begin({ id, startedAt, opening: { a: 1 } });
    first.close(sampleRecord());
    first.setSetting('lines', [1]);
    first.dispose();
    const second = openTestStore(folder);
    expect(second.find(id)).toEqual(sampleRecord());
    expect(second.setting('lines')).toEqual([1]);
    expect(second.begin({ id: 'next', startedAt, opening: {} }).number).toBe('2026-0002');
    second.dispose();
  });

  test('serves one program at a time and says so to the second', () => {
    const folder = temporaryFolder();
    const first = openTestStore(folder);
    const refused = expect.objectContaining({
      code: 'STORE_IN_USE',
      message: expect.stringContaining(folder),
      words: expect.objectContaining({ id: expect.stringContaining('--data') }),
    });
    expect(() => openTestStore(folder)).toThrow(refused);
    first.dispose();
    openTestStore(folder).dispose();
  });

  test('lets a second program read closed tests and nothing more', () => {
    const folder = temporaryFolder();
    const bench = openTestStore(folder);
    bench.begin({ id, startedAt, opening: {} });
    bench.close(sampleRecord());
    const reader = openRecordReader(folder);
    expect(reader.find(id)).toEqual(sampleRecord());
    expect(reader.list({ beforeNumber: null, limit: 9 })).toHaveLength(1);
    expect(bench.begin({ id: 'next', startedAt, opening: {} }).number).toBe('2026-0002');
    reader.dispose();
    bench.dispose();
  });

  test('without tests cannot be read', () => {
    expect(() => openRecordReader(temporaryFolder())).toThrow(
      expect.objectContaining({ code: 'STORE_MISSING' }),
    );
  });

  test('writes ahead and waits for the disk at each transaction', () => {
    const folder = temporaryFolder();
    openTestStore(folder).dispose();
    const database = new Sqlite(join(folder, 'senyap.sqlite'));
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    database.close();
  });

  test('with a file that is no database is refused and the lock let go', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'senyap.sqlite');
    writeFileSync(path, 'this is a letter to my grandmother, not a database'.repeat(100));
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect(() => openTestStore(folder)).toThrow(expect.objectContaining({ code: 'STORE_FOREIGN' }));
    }
    expect(statSync(path).size).toBe(5000);
  });
});
