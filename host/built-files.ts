import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { BuiltFile } from '#core/report/conformance-report.ts';

/** The scripts of a built program in the order of their names, those of `except` left out. */
export function builtFiles(folder: string, except: readonly string[]): readonly BuiltFile[] {
  return globSync('**/*.{js,wasm}', { cwd: folder })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => !except.includes(name))
    .sort()
    .map((name) => {
      const content = readFileSync(join(folder, name));
      return { name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
    });
}
