import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { BackupContent } from '#core/record/backup-manifest.ts';
import { BackupError } from './backup-error.ts';
import { backupName, manifestName, marksOfWriter, unfinishedEnding } from './backup-name.ts';
import { manifestIn } from './manifest-file.ts';

/**
 * What a folder says of itself that holds a backup by the bench with this key, under the name that it was given, and nothing but
 * what its list names; null for any other.
 */
export function backupInFolder(folder: string, keyId: string): BackupContent | null {
  const content = contentOf(folder, keyId);
  const isNamed = content !== null && basename(folder) === backupName(content.madeAt);
  return isNamed && holdsOnly(folder, content, []) ? content : null;
}

/** The same for one that lies under the name of an unfinished one though all its files are there, maybe with the mark of its writer. */
export function wholeInUnfinished(folder: string, keyId: string): BackupContent | null {
  const content = contentOf(folder, keyId);
  const isNamed = content !== null && basename(folder) === `${backupName(content.madeAt)}${unfinishedEnding}`;
  const isWhole = isNamed && holdsOnly(folder, content, marksOfWriter(keyId)) && holdsAll(folder, content);
  return isWhole ? content : null;
}

function contentOf(folder: string, keyId: string): BackupContent | null {
  try {
    const content = manifestIn(folder);
    return content.keyId === keyId ? content : null;
  } catch (error) {
    if (error instanceof BackupError) return null;
    throw error;
  }
}

/** True where nothing lies in a backup but what its list names: somebody may have put something of theirs in. */
function holdsOnly(folder: string, { files }: BackupContent, also: readonly string[]): boolean {
  const named = new Set([manifestName, ...also, ...files.map(({ path }) => path)]);
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .every((entry) => named.has(pathInside(folder, join(entry.parentPath, entry.name))));
}

function holdsAll(folder: string, { files }: BackupContent): boolean {
  return files.every(
    ({ path, bytes }) => statSync(join(folder, path), { throwIfNoEntry: false })?.size === bytes,
  );
}

function pathInside(folder: string, path: string): string {
  return relative(folder, path).replaceAll(sep, '/');
}
