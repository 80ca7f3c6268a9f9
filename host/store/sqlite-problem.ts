import Sqlite from 'better-sqlite3';
import { StoreError } from './store-error.ts';
import type { StoreProblemCode } from '#core/words/store.ts';

const problemByPrefix: readonly (readonly [prefix: string, code: StoreProblemCode])[] = [
  ['SQLITE_BUSY', 'STORE_IN_USE'],
  ['SQLITE_LOCKED', 'STORE_IN_USE'],
  ['SQLITE_NOTADB', 'STORE_FOREIGN'],
  ['SQLITE_CORRUPT', 'STORE_DAMAGED'],
  ['SQLITE_FULL', 'STORE_FULL'],
  ['SQLITE_CANTOPEN', 'STORE_READ_ONLY'],
  ['SQLITE_READONLY', 'STORE_READ_ONLY'],
  ['SQLITE_CONSTRAINT', 'STORE_REFUSED'],
];

/** Runs a step on the database; SQLite's own errors come out as StoreError with words. */
export function withStoreErrors<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw error instanceof Sqlite.SqliteError ? storeErrorOf(error) : error;
  }
}

/** As {@link withStoreErrors}, for a step that takes its time. */
export async function withStoreErrorsLater<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw error instanceof Sqlite.SqliteError ? storeErrorOf(error) : error;
  }
}

function storeErrorOf(error: InstanceType<typeof Sqlite.SqliteError>): StoreError {
  const known = problemByPrefix.find(([prefix]) => error.code.startsWith(prefix));
  return new StoreError(known?.[1] ?? 'STORE_FAILED', error.message, { cause: error });
}
