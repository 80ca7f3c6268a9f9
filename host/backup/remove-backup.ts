import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../seal/write-durably.ts';
import { lockFile } from '../store/file-lock.ts';
import { BackupError } from './backup-error.ts';
import { manifestName, unfinishedEnding, writerName } from './backup-name.ts';
import type { MadeBackup } from './make-backup.ts';
import { withBackupErrors } from './with-backup-errors.ts';

/**
 * Removes a whole backup, hearing of each step before it is taken. First it gets the name of an unfinished one, so that what is cut
 * off here is never taken for whole; the manifest goes before any file of its list, so that where it stands all of them do. While
 * files go this process holds the mark of a writer: one that is left free says that the rest may go (see `removeLeftovers`).
 * @throws BackupError `BACKUP_NOT_REMOVED`
 */
export async function removeBackup({ folder, content }: MadeBackup, step: () => void): Promise<void> {
  const going = `${folder}${unfinishedEnding}`;
  try {
    await withBackupErrors(folder, async () => {
      step();
      await rename(folder, going);
      step();
      await removeFiles(going, content, step);
      step();
      await rm(going, { recursive: true });
    });
  } catch (error) {
    throw new BackupError('BACKUP_NOT_REMOVED', folder, { cause: error });
  }
}

async function removeFiles(
  going: string,
  { keyId, files }: MadeBackup['content'],
  step: () => void,
): Promise<void> {
  const lock = lockFile(join(going, writerName(keyId)));
  if (lock === null) throw new BackupError('BACKUP_NOT_REMOVED', going);
  try {
    for (const path of [manifestName, ...files.map((file) => file.path)]) {
      step();
      await rm(join(going, path), { force: true });
      if (path === manifestName) syncFolder(going);
    }
  } finally {
    lock.release();
  }
}
