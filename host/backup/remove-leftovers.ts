import { existsSync, readdirSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../seal/write-durably.ts';
import { lockFile } from '../store/file-lock.ts';
import { StoreError } from '../store/store-error.ts';
import { wholeInUnfinished } from './backup-in-folder.ts';
import {
  isUnfinishedName,
  manifestName,
  marksOfWriter,
  unfinishedEnding,
  writerName,
} from './backup-name.ts';

/** How long a backup without a mark of its writer is left alone: it may be by a version that marked none. */
const leftAloneMilliseconds = 24 * 3600 * 1000;

/**
 * Removes what killed backups and killed removals of this bench left behind in a folder of backups: by their name, without a
 * manifest, held by no process. Gives their paths. One that is whole, cut off before it got its name or after it lost it, gets the
 * name again and is a backup like any other.
 * @param now milliseconds since 1970
 */
export async function removeLeftovers(
  outFolder: string,
  keyId: string,
  now: number,
): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const folder of unfinishedIn(outFolder)) {
    if (existsSync(join(folder, manifestName))) await nameAgain(folder, keyId);
    else if (!isBeingWritten(folder, keyId, now)) {
      await rm(folder, { recursive: true });
      removed.push(folder);
    }
  }
  return removed;
}

async function nameAgain(folder: string, keyId: string): Promise<void> {
  const named = folder.slice(0, -unfinishedEnding.length);
  const mark = join(folder, writerName(keyId));
  if (existsSync(named) || wholeInUnfinished(folder, keyId) === null) return;
  if (existsSync(mark) && isHeld(mark)) return;
  for (const name of marksOfWriter(keyId)) await rm(join(folder, name), { force: true });
  await rename(folder, named);
  syncFolder(dirname(folder));
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
