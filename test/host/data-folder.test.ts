import { statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultDataFolder, prepareDataFolder } from '#host/data-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('data live in the person’s own place unless somebody says otherwise', () => {
  expect(isAbsolute(defaultDataFolder())).toBe(true);
  expect(defaultDataFolder()).toContain('Senyap');
  expect(defaultDataFolder().startsWith(process.env['XDG_DATA_HOME'] ?? homedir())).toBe(true);
});

test('a chosen folder is created with its parents, for its owner only', () => {
  const folder = prepareDataFolder(join(temporaryFolder(), 'a', 'b'));
  expect(statSync(folder).isDirectory()).toBe(true);
  const othersRights = process.platform === 'win32' ? 0 : statSync(folder).mode & 0o077;
  expect(othersRights).toBe(0);
  expect(prepareDataFolder(folder)).toBe(folder);
});

test('a folder that cannot be is refused in words', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(() => prepareDataFolder(join(file, 'inside'))).toThrow(
    expect.objectContaining({ code: 'DATA_FOLDER_UNUSABLE', message: expect.stringContaining(file) }),
  );
});
