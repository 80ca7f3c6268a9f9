import { join } from 'node:path';
import { openConnection } from './connection.ts';
import { StoreError } from './store-error.ts';

/** A held data folder; the operating system lets go by itself when the process dies. */
export interface DataFolderLock {
  release(): void;
}

/**
 * Takes the data folder for this program alone. The lock is an open exclusive transaction on a small database of its
 * own, so that it is never left behind by a killed process and the tests stay readable beside it.
 * @throws StoreError `STORE_IN_USE` when another program holds it.
 */
export function lockDataFolder(dataFolder: string): DataFolderLock {
  const connection = openConnection(join(dataFolder, 'senyap.lock'));
  try {
    connection.pragma('busy_timeout = 0');
    connection.exclusively();
  } catch (error) {
    connection.close();
    throw error instanceof StoreError && error.code === 'STORE_IN_USE'
      ? new StoreError('STORE_IN_USE', dataFolder, { cause: error })
      : error;
  }
  return { release: () => connection.close() };
}
