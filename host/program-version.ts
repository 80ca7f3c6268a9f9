import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Version in the nearest package.json above this file: the same one from the sources and from the built program. */
export function programVersion(folder: string = import.meta.dirname): string {
  const path = join(folder, 'package.json');
  if (existsSync(path))
    return (JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string }).version;
  const above = dirname(folder);
  if (above === folder) throw new Error('No package.json was found above the program.');
  return programVersion(above);
}
