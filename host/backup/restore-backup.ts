import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { BackupContent } from '#core/record/backup-manifest.ts';
import { syncFolder } from '../seal/write-durably.ts';
import { BackupError } from './backup-error.ts';
import { unfinishedEnding } from './backup-name.ts';
import type { BackupWatch } from './backup-progress.ts';
import { copyHashed } from './hashed-file.ts';
import { leaveRestoredNote } from './restored-note.ts';
import { verifyBackup, verifyFiles } from './verify-backup.ts';
import { withBackupErrors } from './with-backup-errors.ts';

/** Which backup is to be restored to where. */
export interface RestoreWish extends BackupWatch {
  readonly backupFolder: string;
  /** A folder that is empty or not there yet. */
  readonly dataFolder: string;
  /** Time of day as ISO 8601 with offset. */
  readonly restoredAt: string;
}

/**
 * Puts a backup back: verified before, copied beside its place, held to the manifest and its evidence checked again there, and
 * only then moved to its place.
 * @throws BackupError, DamagedBackupError; nothing is changed then
 */
export async function restoreBackup(wish: RestoreWish): Promise<BackupContent> {
  const target = resolve(wish.dataFolder);
  const growing = `${target}${unfinishedEnding}`;
  refuseUsed(target);
  refuseUsed(growing);
  const content = await verifyBackup(wish.backupFolder, wish);
  await withBackupErrors(target, async () => {
    try {
      await mkdir(growing, { recursive: true, mode: 0o700 });
      await copyFiles(wish, content, growing);
      await verifyFiles(growing, content, wish);
      leaveRestoredNote(growing, content, wish.restoredAt);
      if (existsSync(target)) await rmdir(target);
      await rename(growing, target);
    } catch (error) {
      await rm(growing, { recursive: true, force: true });
      throw error;
    }
    syncFolder(dirname(target));
  });
  return content;
}

function refuseUsed(folder: string): void {
  const isUsed = existsSync(folder) && readdirSync(folder).length > 0;
  if (isUsed) throw new BackupError('RESTORE_FOLDER_USED', folder);
}

async function copyFiles(wish: RestoreWish, { files }: BackupContent, growing: string): Promise<void> {
  for (const { path } of files) {
    const target = join(growing, path);
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    await copyHashed(join(wish.backupFolder, path), target, wish);
  }
}
