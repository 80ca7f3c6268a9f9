import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sqliteTestStore } from '#host/store/sqlite-test-store.ts';
import { migratedConnection } from '../../support/migrated-connection.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const openMigrated = () => migratedConnection(join(temporaryFolder(), 'a.sqlite'));

test('every connection waits for the disk, keeps references and fires all triggers', () => {
  const { connection } = openMigrated();
  const full = 2;
  expect(connection.pragma('synchronous')).toBe(full);
  expect(connection.pragma('foreign_keys')).toBe(1);
  expect(connection.pragma('recursive_triggers')).toBe(1);
  expect(connection.pragma('busy_timeout')).toBe(5000);
});

test('a full disk is told in words, and nothing of the refused step is stored', () => {
  const { connection, sealing } = openMigrated();
  const store = sqliteTestStore(connection, sealing);
  store.begin({ id: 'a', startedAt: '2026-11-23T09:00:00+08:00', opening: {} });
  store.append('a', [{ timeSeconds: 0, kind: 'small', payload: {} }]);
  connection.pragma(`max_page_count = ${Number(connection.pragma('page_count')) + 2}`);
  const large = { timeSeconds: 1, kind: 'large', payload: 'x'.repeat(100_000) };
  const small = { timeSeconds: 1, kind: 'small', payload: {} };
  expect(() => store.append('a', [small, large])).toThrow(
    expect.objectContaining({
      code: 'STORE_FULL',
      words: expect.objectContaining({ id: expect.any(String) }),
    }),
  );
  expect(store.unfinished()[0]?.entries.map(({ sequence }) => sequence)).toEqual([1]);
  store.append('a', [small]);
  expect(store.unfinished()[0]?.entries.map(({ sequence }) => sequence)).toEqual([1, 2]);
});
