import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { programVersion } from '#host/program-version.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('the version is that of the nearest package.json above', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'build', 'main'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{"version":"9.8.7"}');
  expect(programVersion(join(root, 'build', 'main'))).toBe('9.8.7');
});

test('the program knows its own', () => {
  expect(programVersion()).toMatch(/^\d+\.\d+\.\d+$/);
});
