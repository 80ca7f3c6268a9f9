import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coreHash } from '#host/core-hash.ts';
import { coreHashOfSources } from '#host/core-hash-of-sources.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function coreWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const files = { 'units/decibel.ts': 'one\ntwo\n', 'verdict/decide.ts': 'pass' };

describe('the hash of the measurement core', () => {
  test('is that of the sources where the program runs from them', () => {
    expect(coreHash()).toMatch(/^[0-9a-f]{64}$/);
    expect(coreHash()).toBe(coreHashOfSources(join(import.meta.dirname, '../../core')));
  });

  test('differs when one byte, one name or one file of the core does', () => {
    const hash = coreHashOfSources(coreWith(files));
    expect(coreHashOfSources(coreWith({ ...files }))).toBe(hash);
    for (const changed of [
      { ...files, 'verdict/decide.ts': 'Pass' },
      { 'units/decibels.ts': 'one\ntwo\n', 'verdict/decide.ts': 'pass' },
      { ...files, 'procedure/profiles/one.json': '{}' },
    ]) {
      expect(coreHashOfSources(coreWith(changed))).not.toBe(hash);
    }
  });

  test('does not depend on line ends or on what is not the core', () => {
    const hash = coreHashOfSources(coreWith(files));
    expect(coreHashOfSources(coreWith({ ...files, 'units/decibel.ts': 'one\r\ntwo\r\n' }))).toBe(hash);
    expect(coreHashOfSources(coreWith({ ...files, 'words/a.ts': 'word', 'report/b.ts': '' }))).toBe(hash);
  });
});
