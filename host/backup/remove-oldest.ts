import { readdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { BackupContent } from '#core/record/backup-manifest.ts';
import { syncFolder } from '../seal/write-durably.ts';
import { BackupError } from './backup-error.ts';
import { backupName, isBackupName, manifestName, unfinishedEnding } from './backup-name.ts';
import type { MadeBackup } from './make-backup.ts';
import { readManifest } from './manifest-file.ts';
import { backupsBefore } from './order-of-backups.ts';
import { withBackupErrors } from './with-backup-errors.ts';

/** What may go now that a new backup is whole. */
export interface RemoveOldestWish {
  /** The backup that was just made and verified; it never goes. */
  readonly newest: MadeBackup;
  /** How many stay, with the newest. */
  readonly keep: number;
  /** Hears of each that is gone. */
  readonly removed: (backup: MadeBackup) => void;
}

/**
 * Removes the oldest backups of a bench beside its newest one until so many are left. Only whole folders go that the bench signed,
 * under the name that they were given, holding nothing but what their list names, and without the key of the bench; all else
 * stays where it is and is not counted; so does a backup that holds events which the newest one does not have, as after an
 * older one was restored. Age goes by how far the log in a backup had come, for the clock may have been wrong. The newest of a
 * bench that was whole stays in any case: later ones may hold the damage that it is needed for.
 * @throws BackupError `BACKUP_NOT_REMOVED`
 */
export async function removeOldest({ newest, keep, removed }: RemoveOldestWish): Promise<void> {
  const outFolder = dirname(newest.folder);
  const others = backupsBefore(
    newest,
    backupsOf(newest.content.keyId, outFolder).filter(({ folder }) => folder !== newest.folder),
  );
  const newestGood = [newest, ...others].find(({ content }) => content.findings.length === 0);
  const going = others.slice(keep - 1).filter((one) => one !== newestGood);
  for (const backup of going) {
    await remove(backup.folder);
    removed(backup);
  }
  if (going.length > 0) syncFolder(outFolder);
}

/** The folder is first named as one that is not whole, so that what is cut off here is never taken for a backup. */
async function remove(folder: string): Promise<void> {
  const going = `${folder}${unfinishedEnding}`;
  try {
    await withBackupErrors(folder, async () => {
      await rename(folder, going);
      await rm(join(going, manifestName));
      await rm(going, { recursive: true });
    });
  } catch (error) {
    throw new BackupError('BACKUP_NOT_REMOVED', folder, { cause: error });
  }
}

function backupsOf(keyId: string, outFolder: string): readonly MadeBackup[] {
  return readdirSync(outFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isBackupName(entry.name))
    .flatMap(({ name }) => backupIn(join(outFolder, name)))
    .filter(({ content }) => content.keyId === keyId && !content.withKey);
}

function backupIn(folder: string): readonly MadeBackup[] {
  const content = manifestOf(folder);
  if (content === null || backupName(content.madeAt) !== basename(folder)) return [];
  return holdsOnly(folder, content) ? [{ folder, content, leftovers: [] }] : [];
}

function manifestOf(folder: string): BackupContent | null {
  try {
    return readManifest(folder);
  } catch (error) {
    if (error instanceof BackupError) return null;
    throw error;
  }
}

/** True where nothing lies in a backup but what its list names: somebody may have put something of theirs in. */
function holdsOnly(folder: string, { files }: BackupContent): boolean {
  const named = new Set([manifestName, ...files.map(({ path }) => path)]);
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .every((entry) => named.has(pathInside(folder, join(entry.parentPath, entry.name))));
}

function pathInside(folder: string, path: string): string {
  return relative(folder, path).replaceAll(sep, '/');
}
