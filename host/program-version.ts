import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Version in package.json, for programs that run from their sources. */
export function programVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
