import { existsSync, readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFile } from '../store/file-lock.ts';
import { StoreError } from '../store/store-error.ts';
import { isUnfinishedName, manifestName, writerName } from './backup-name.ts';

/** How long a backup without a mark of its writer is left alone: it may be by a version that marked none. */
const leftAloneMilliseconds = 24 * 3600 * 1000;

/**
 * Removes what killed backups of this bench left behind in a folder of backups: by their name, without a manifest, held by no
 * process. Gives their paths.
 * @param now milliseconds since 1970
 */
export async function removeLeftovers(
  outFolder: string,
  keyId: string,
  now: number,
): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const folder of unfinishedIn(outFolder)) {
    if (existsSync(join(folder, manifestName)) || isBeingWritten(folder, keyId, now)) continue;
    await rm(folder, { recursive: true });
    removed.push(folder);
  }
  return removed;
}

function unfinishedIn(outFolder: string): readonly string[] {
  return readdirSync(outFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isUnfinishedName(entry.name))
    .map(({ name }) => join(outFolder, name));
}

/** Who writes a backup holds a file in it, which the system lets go of when the process dies. */
function isBeingWritten(folder: string, keyId: string, now: number): boolean {
  const marks = readdirSync(folder).filter((name) => name.endsWith('.lock'));
  if (marks.length === 0) return now - statSync(folder).mtimeMs < leftAloneMilliseconds;
  return !marks.includes(writerName(keyId)) || isHeld(join(folder, writerName(keyId)));
}

/** Where the file system cannot say, somebody may hold it. */
function isHeld(path: string): boolean {
  try {
    const lock = lockFile(path);
    lock?.release();
    return lock === null;
  } catch (error) {
    if (error instanceof StoreError) return true;
    throw error;
  }
}
