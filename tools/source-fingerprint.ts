import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Everything that goes into the built shell and page. */
const builtFrom: readonly string[] = [
  '{core,drivers,host,electron,renderer}/**/*',
  'docs/manual/**/*',
  'tools/build-*.ts',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig*.json',
];

/** SHA-256 over names and contents of all sources under `root`: equal only when nothing was changed, added or removed. */
export function sourceFingerprint(root: string, patterns: readonly string[] = builtFrom): string {
  const hash = createHash('sha256');
  for (const file of filesOf(root, patterns)) {
    hash
      .update(`${file.split(sep).join('/')}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(root: string, patterns: readonly string[]): readonly string[] {
  return globSync(patterns, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
