import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openConnection } from './connection.ts';
import type { Connection } from './connection.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { sqliteTestStore } from './sqlite-test-store.ts';
import { StoreError } from './store-error.ts';
import type { TestStore } from './test-store.ts';

/** The part of the store that a second program may use while the bench runs. */
export type RecordReader = Pick<TestStore, 'find' | 'list' | 'phases' | 'profiles' | 'dispose'>;

/** Name of the database in the data folder. */
export const databaseName = 'senyap.sqlite';

/**
 * Opens the tests of a data folder for this program alone, or with `:memory:` a store that is gone with the program.
 * @throws StoreError `STORE_IN_USE`, `STORE_NEWER`, `STORE_FOREIGN`, `STORE_DAMAGED`; nothing is changed then.
 */
export function openTestStore(dataFolder: string): TestStore {
  if (dataFolder === ':memory:') return sqliteTestStore(openMigrated(':memory:'));
  const lock = lockDataFolder(dataFolder);
  try {
    const store = sqliteTestStore(openMigrated(join(dataFolder, databaseName)));
    return { ...store, dispose: () => disposeBoth(store, lock) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Opens the closed tests of a data folder for reading, also while a bench uses it.
 * @throws StoreError `STORE_MISSING` when there is no database, and those of {@link openTestStore}.
 */
export function openRecordReader(dataFolder: string): RecordReader {
  const filename = join(dataFolder, databaseName);
  if (!existsSync(filename)) throw new StoreError('STORE_MISSING', dataFolder);
  const connection = openMigrated(filename);
  connection.pragma('query_only = ON');
  return sqliteTestStore(connection);
}

function openMigrated(filename: string): Connection {
  const connection = openConnection(filename);
  try {
    migrate(connection, migrations);
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

function disposeBoth(store: TestStore, lock: { release(): void }): void {
  store.dispose();
  lock.release();
}
