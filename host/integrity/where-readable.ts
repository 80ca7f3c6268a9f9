import { StoreError } from '../store/store-error.ts';

const unreadable: ReadonlySet<string> = new Set(['STORE_DAMAGED', 'STORE_FAILED']);

/** What a step gives; the other where SQLite cannot read pages of the database that it needs. */
export function whereReadable<T>(step: () => T, otherwise: T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof StoreError && unreadable.has(error.code)) return otherwise;
    throw error;
  }
}
