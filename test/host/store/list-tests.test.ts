import { expect, test } from 'vitest';
import { query } from '#host/store/query-builder.ts';
import { sqliteTestStore } from '#host/store/sqlite-test-store.ts';
import { migratedConnection } from '../../support/migrated-connection.ts';

test('number 10000 of a year comes after 9999, not after 1000', () => {
  const { connection, sealing } = migratedConnection(':memory:');
  const startedAt = '2026-11-23T09:00:00+08:00';
  for (const yearSequence of [1000, 9999]) {
    const number = `2026-${yearSequence}`;
    const row = {
      id: number,
      number,
      year: 2026,
      yearSequence,
      startedAt,
      opening: '{}',
      outcome: 'running',
    } as const;
    connection.run(query.insertInto('test').values(row));
  }
  const store = sqliteTestStore(connection, sealing);
  store.begin({ id: 'next', startedAt, opening: {} });
  const numbersBefore = (beforeNumber: string | null): readonly string[] =>
    store.list({ beforeNumber, limit: 9 }).map(({ number }) => number);
  expect(numbersBefore(null)).toEqual(['2026-10000', '2026-9999', '2026-1000']);
  expect(numbersBefore('2026-10000')).toEqual(['2026-9999', '2026-1000']);
});
