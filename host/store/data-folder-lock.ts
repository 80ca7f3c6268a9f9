import { join } from 'node:path';
import { type FileLock, lockFile } from './file-lock.ts';
import { StoreError } from './store-error.ts';

/** A held data folder; the operating system lets go by itself when the process dies. */
export type DataFolderLock = FileLock;

/**
 * Takes the data folder for this program alone; closed tests stay readable beside it.
 * @throws StoreError `STORE_IN_USE` when another program holds it.
 */
export function lockDataFolder(dataFolder: string): DataFolderLock {
  const lock = lockFile(join(dataFolder, 'senyap.lock'));
  if (lock === null) throw new StoreError('STORE_IN_USE', dataFolder);
  return lock;
}
