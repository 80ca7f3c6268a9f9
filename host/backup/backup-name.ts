/** Ending of a backup that is still being written. */
export const unfinishedEnding = '.part';

/** Name of the manifest in a backup. */
export const manifestName = 'backup.json';

/** Name of a backup by its time in UTC, as every file system takes it. */
export function backupName(madeAt: string): string {
  return `senyap-${madeAt.replace(/\.\d+Z$/, 'Z').replaceAll(':', '-')}`;
}
