import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The measurement core: what turns samples and readings into a verdict. */
const coreFolders = ['acoustics', 'procedure', 'standards', 'units', 'verdict'];

/**
 * SHA-256 over names and contents of all files of the measurement core, in the order of their names. Line ends count
 * as one character, so that a checkout of another platform has the same hash.
 */
export function coreHashOfSources(coreFolder: string): string {
  const hash = createHash('sha256');
  for (const name of namesOfFiles(coreFolder)) {
    const content = readFileSync(join(coreFolder, name), 'latin1').replaceAll('\r\n', '\n');
    hash.update(`${name}\0${content}\0`, 'latin1');
  }
  return hash.digest('hex');
}

function namesOfFiles(coreFolder: string): readonly string[] {
  const patterns = coreFolders.map((folder) => `${folder}/**/*`);
  return globSync(patterns, { cwd: coreFolder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(coreFolder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
