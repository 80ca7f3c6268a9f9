import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changedFiles, depositFiles, depositName } from '#host/deposited-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A built program of three files with the list of those that ship. */
function builtProgram(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'chunks'));
  writeFileSync(join(folder, 'main.js'), 'one');
  writeFileSync(join(folder, 'chunks/core.js'), 'two');
  writeFileSync(join(folder, 'conformance.js'), 'not shipped');
  depositFiles(folder, ['conformance.js']);
  return folder;
}

test('a program as it was built has no changed file, whatever lies beside it that does not ship', () => {
  const folder = builtProgram();
  rmSync(join(folder, 'conformance.js'));
  expect(changedFiles(folder)).toEqual([]);
});

test('a file of which one byte was changed, or that is gone, is named', () => {
  const folder = builtProgram();
  appendFileSync(join(folder, 'chunks/core.js'), ' ');
  rmSync(join(folder, 'main.js'));
  expect(changedFiles(folder)).toEqual(['chunks/core.js', 'main.js']);
});

test.each([
  ['is gone', null],
  ['is cut', '[{"name":"main.js"'],
  ['is empty', '[]'],
  ['is of another form', '{"main.js":"x"}'],
])('a list that %s proves nothing', (_what, text) => {
  const folder = builtProgram();
  if (text === null) rmSync(join(folder, depositName));
  else writeFileSync(join(folder, depositName), text);
  expect(changedFiles(folder)).toEqual([depositName]);
});
