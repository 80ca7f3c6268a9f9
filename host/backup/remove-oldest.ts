import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SparedBackup } from '#core/record/backup-state.ts';
import { syncFolder } from '../seal/write-durably.ts';
import { backupInFolder } from './backup-in-folder.ts';
import { isBackupName } from './backup-name.ts';
import type { MadeBackup } from './make-backup.ts';
import { backupsBefore } from './order-of-backups.ts';
import { removeBackup } from './remove-backup.ts';

/** What may go now that a new backup is whole. */
export interface RemoveOldestWish {
  /** The backup that was just made and verified; it never goes. */
  readonly newest: MadeBackup;
  /** How many stay, with the newest. */
  readonly keep: number;
  /** Hears of each that is gone. */
  readonly removed: (backup: MadeBackup) => void;
  /** Hears of each step of a removal before it is taken. */
  readonly step?: () => void;
}

/**
 * Removes the oldest backups of a bench beside its newest one until so many are left. Only whole folders go that the bench signed,
 * under the name that they were given, holding nothing but what their list names, and without the key of the bench; all else
 * stays where it is and is not counted; so does a backup that holds events which the newest one does not have, as after an
 * older one was restored. Age goes by how far the log in a backup had come, for the clock may have been wrong. The newest of a
 * bench that was whole stays in any case: later ones may hold the damage that it is needed for. Tells which backups of the bench
 * stay beside those that are kept.
 * @throws BackupError `BACKUP_NOT_REMOVED`
 */
export async function removeOldest({
  newest,
  keep,
  removed,
  step = () => undefined,
}: RemoveOldestWish): Promise<readonly SparedBackup[]> {
  const outFolder = dirname(newest.folder);
  const { keyId } = newest.content;
  const present = backupsOf(keyId, outFolder).filter(({ folder }) => folder !== newest.folder);
  const plain = present.filter(({ content }) => !content.withKey);
  const others = backupsBefore(newest, plain);
  const newestGood = [newest, ...others].find(({ content }) => content.findings.length === 0);
  const beyond = others.slice(keep - 1);
  const going = beyond.filter((one) => one !== newestGood);
  for (const backup of going) {
    await removeBackup(backup, step);
    removed(backup);
  }
  if (going.length > 0) syncFolder(outFolder);
  return [
    ...spared(
      beyond.filter((one) => one === newestGood),
      'last-whole',
    ),
    ...spared(
      plain.filter((one) => !others.includes(one)),
      'holds-more',
    ),
    ...spared(
      present.filter(({ content }) => content.withKey),
      'with-key',
    ),
  ];
}

function spared(backups: readonly MadeBackup[], why: SparedBackup['why']): readonly SparedBackup[] {
  return backups.map(({ folder }) => ({ name: basename(folder), why }));
}

function backupsOf(keyId: string, outFolder: string): readonly MadeBackup[] {
  return readdirSync(outFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isBackupName(entry.name))
    .map(({ name }) => join(outFolder, name))
    .flatMap((folder) => {
      const content = backupInFolder(folder, keyId);
      return content === null ? [] : [{ folder, content, leftovers: [] }];
    });
}
