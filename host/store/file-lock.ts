import Sqlite from 'better-sqlite3';
import { withStoreErrors } from './sqlite-problem.ts';
import { StoreError } from './store-error.ts';

/** A held file; the operating system lets go by itself when the process dies. */
export interface FileLock {
  release(): void;
}

/**
 * Holds a file for this process alone; null where another one holds it. The lock is an open exclusive transaction on an empty
 * database of its own, so that it is never left behind by a killed process. @throws StoreError
 */
export function lockFile(path: string): FileLock | null {
  const database = withStoreErrors(() => new Sqlite(path, { timeout: 0 }));
  try {
    withStoreErrors(() => database.exec('begin exclusive'));
  } catch (error) {
    database.close();
    if (error instanceof StoreError && error.code === 'STORE_IN_USE') return null;
    throw error;
  }
  return { release: () => void database.close() };
}
