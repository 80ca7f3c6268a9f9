import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const {
  dependencies,
  devDependencies,
  scripts,
}: Record<string, Record<string, string>> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('README', () => {
  test('gives every package its reason in the table of choices', () => {
    const packages = Object.keys({ ...dependencies, ...devDependencies });
    const rows = readme.split('\n').filter((line) => line.startsWith('| `'));
    const missing = packages.filter(
      (name) => !name.startsWith('@types/') && !rows.some((row) => row.includes(`\`${name}\``)),
    );
    expect(missing).toEqual([]);
  });

  test('names every verb of the command line', () => {
    const entry = readFileSync(join(root, 'host/cli.ts'), 'utf8');
    const verbs = [...entry.matchAll(/from '\.\/command\/(?!command-|run-)([a-z-]+)\.ts'/g)].map(
      ([, verb]) => verb ?? '',
    );
    expect(verbs.length).toBeGreaterThan(5);
    expect(verbs.filter((verb) => !readme.includes(`| \`${verb}`))).toEqual([]);
  });

  test('promises commands that exist', () => {
    expect(readme).toContain('`npm ci && npm start`');
    expect(readme).toContain('`npm ci && npm test`');
    expect(Object.keys(scripts ?? {})).toEqual(expect.arrayContaining(['start', 'test', 'senyap']));
  });
});
