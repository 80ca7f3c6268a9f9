import { StoreError } from '../store/store-error.ts';

/** What a step gives; the other where SQLite cannot read pages of the database that it needs. */
export function whereReadable<T>(step: () => T, otherwise: T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof StoreError && error.code === 'STORE_DAMAGED') return otherwise;
    throw error;
  }
}
