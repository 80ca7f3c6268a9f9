import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openConnection } from '#host/store/connection.ts';
import { migrate } from '#host/store/migrate.ts';
import type { Migration } from '#host/store/migrate.ts';
import { migrationsWith, newestStep } from '#host/store/migrations.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { query } from '#host/store/query-builder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const version = (filename: string): unknown => {
  const database = new Sqlite(filename, { readonly: true });
  try {
    return database.pragma('user_version', { simple: true });
  } finally {
    database.close();
  }
};

const creates = (number: number, table: string): Migration => ({
  number,
  name: table,
  up: (connection) => connection.run(query.schema.createTable(table).addColumn('a', 'integer')),
});

describe('the database', () => {
  test('has steps numbered from 1 without gaps', () => {
    const numbers = migrationsWith(
      () => undefined,
      () => undefined,
    ).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_step, index) => index + 1));
    expect(numbers).toHaveLength(newestStep);
  });

  test('takes each missing step once', () => {
    const filename = join(temporaryFolder(), 'a.sqlite');
    for (const steps of [[creates(1, 'x')], [creates(1, 'x'), creates(2, 'y')]]) {
      const connection = openConnection(filename);
      migrate(connection, steps);
      migrate(connection, steps);
      connection.close();
      expect(version(filename)).toBe(steps.length);
    }
  });

  test('a step that fails leaves nothing of itself', () => {
    const filename = join(temporaryFolder(), 'a.sqlite');
    const connection = openConnection(filename);
    const failing: Migration = {
      number: 2,
      name: 'fails half-way',
      up: (open) => {
        creates(2, 'y').up(open);
        throw new Error('power cut');
      },
    };
    expect(() => migrate(connection, [creates(1, 'x'), failing])).toThrow('power cut');
    migrate(connection, [creates(1, 'x'), creates(2, 'y')]);
    connection.close();
    expect(version(filename)).toBe(2);
  });

  test('of a newer program is refused in words and not touched', () => {
    const folder = temporaryFolder();
    openTestStore(folder).dispose();
    const filename = join(folder, 'senyap.sqlite');
    const database = new Sqlite(filename);
    database.pragma('user_version = 999');
    database.close();
    expect(() => openTestStore(folder)).toThrow(
      expect.objectContaining({
        code: 'STORE_NEWER',
        words: expect.objectContaining({ id: expect.any(String) }),
      }),
    );
    expect(version(filename)).toBe(999);
  });

  test('of somebody else is refused and not touched', () => {
    const folder = temporaryFolder();
    const database = new Sqlite(join(folder, 'senyap.sqlite'));
    database.exec('create table theirs (a)');
    database.close();
    expect(() => openTestStore(folder)).toThrow(expect.objectContaining({ code: 'STORE_FOREIGN' }));
    const after = new Sqlite(join(folder, 'senyap.sqlite'));
    expect(after.pragma('journal_mode', { simple: true })).toBe('delete');
    after.close();
  });
});
