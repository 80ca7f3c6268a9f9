import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { withStoreErrors } from './sqlite-problem.ts';
import { StoreError } from './store-error.ts';

/** A held data folder; the operating system lets go by itself when the process dies. */
export interface DataFolderLock {
  release(): void;
}

/**
 * Takes the data folder for this program alone. The lock is an open exclusive transaction on an empty database of its
 * own, so that it is never left behind by a killed process and closed tests stay readable beside it.
 * @throws StoreError `STORE_IN_USE` when another program holds it.
 */
export function lockDataFolder(dataFolder: string): DataFolderLock {
  const database = withStoreErrors(() => new Sqlite(join(dataFolder, 'senyap.lock'), { timeout: 0 }));
  try {
    withStoreErrors(() => database.exec('begin exclusive'));
  } catch (error) {
    database.close();
    throw inUse(error) ? new StoreError('STORE_IN_USE', dataFolder, { cause: error }) : error;
  }
  return {
    release: () => {
      database.close();
    },
  };
}

function inUse(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'STORE_IN_USE';
}
