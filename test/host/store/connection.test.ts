import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openConnection } from '#host/store/connection.ts';
import type { Connection } from '#host/store/connection.ts';
import { migrate } from '#host/store/migrate.ts';
import { migrations } from '#host/store/migrations.ts';
import { sqliteTestStore } from '#host/store/sqlite-test-store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function openMigrated(): Connection {
  const connection = openConnection(join(temporaryFolder(), 'a.sqlite'));
  onTestFinished(() => connection.close());
  migrate(connection, migrations);
  return connection;
}

test('every connection waits for the disk, keeps references and fires all triggers', () => {
  const connection = openMigrated();
  const full = 2;
  expect(connection.pragma('synchronous')).toBe(full);
  expect(connection.pragma('foreign_keys')).toBe(1);
  expect(connection.pragma('recursive_triggers')).toBe(1);
  expect(connection.pragma('busy_timeout')).toBe(5000);
});

test('a full disk is told in words, and nothing of the refused step is stored', () => {
  const connection = openMigrated();
  const store = sqliteTestStore(connection);
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
