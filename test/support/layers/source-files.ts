import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { allowedFolders } from './layer-rules.ts';

/** Paths of all TypeScript sources of the house from its root, with forward slashes, sorted. */
export function sourceFiles(root: string): readonly string[] {
  const patterns = Object.keys(allowedFolders).map((folder) => `${folder}/**/*.{ts,tsx,mts,cts}`);
  return globSync(patterns, { cwd: root, exclude: (path) => path.endsWith('node_modules') })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !path.endsWith('.d.ts'))
    .sort();
}
