/** Ending of a backup that is still being written. */
export const unfinishedEnding = '.part';

/** Name of the manifest in a backup. */
export const manifestName = 'backup.json';

/** Name of a backup by its time in UTC, as every file system takes it. */
export function backupName(madeAt: string): string {
  return `senyap-${madeAt.replace(/\.\d+Z$/, 'Z').replaceAll(':', '-')}`;
}

const nameForm = /^senyap-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z$/;

/** True for a name that {@link backupName} gives. */
export function isBackupName(name: string): boolean {
  return nameForm.test(name);
}

/** True for the name of a backup that is being written, or was when its process ended. */
export function isUnfinishedName(name: string): boolean {
  return name.endsWith(unfinishedEnding) && isBackupName(name.slice(0, -unfinishedEnding.length));
}

/** Name of the file that a process holds while it writes a backup of the bench with this key. */
export function writerName(keyId: string): string {
  return `writing-${keyId}.lock`;
}

/** That file and the one that the system may keep beside it; a killed process leaves both. */
export function marksOfWriter(keyId: string): readonly string[] {
  return [writerName(keyId), `${writerName(keyId)}-journal`];
}
