import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findExecutable } from '../../tools/find-executable.ts';

const folder = mkdtempSync(join(tmpdir(), 'senyap-executable-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('programs on the search path', () => {
  mkdirSync(join(folder, 'first'));
  mkdirSync(join(folder, 'second', 'senyap-folder'), { recursive: true });
  const program = join(folder, 'second', 'senyap-program');
  writeFileSync(program, '');
  chmodSync(program, 0o755);
  writeFileSync(join(folder, 'first', 'senyap-text'), '', { mode: 0o644 });
  const searchPath = ['first', 'second'].map((name) => join(folder, name)).join(delimiter);

  test('the first installed name is found in any folder', () => {
    expect(findExecutable(['senyap-absent', 'senyap-program'], searchPath)).toBe(program);
  });

  test('a folder or a plain file is no program', () => {
    expect(findExecutable(['senyap-folder', 'senyap-text'], searchPath)).toBeNull();
  });
});
