import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// A package may put administration programs where only root's search path looks.
const administrationFolders = process.platform === 'win32' ? [] : ['/usr/sbin', '/sbin'];

/** Path of the first of these programs on the search path, or null when none of them is installed. */
export function findExecutable(
  names: readonly string[],
  searchPath: string = process.env['PATH'] ?? '',
): string | null {
  const folders = [
    ...searchPath.split(delimiter).filter((folder) => folder !== ''),
    ...administrationFolders,
  ];
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
