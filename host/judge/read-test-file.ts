import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FileAccessError } from '../analysis/file-access-error.ts';
import { type TestFile, testFileSchema } from './test-file.ts';
import { TestFolderError } from './test-folder-error.ts';

/** Name of the file that says what was declared. */
export const testFileName = 'test.json';

/** Reads and checks `test.json`. @throws TestFolderError naming the place in the file, FileAccessError */
export function readTestFile(folder: string): TestFile {
  checkFolder(folder);
  const path = join(folder, testFileName);
  const parsed = testFileSchema.safeParse(parseJson(path));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue?.path.map(String).join('.') ?? '';
  const where = place === '' ? '' : ` at ${place}`;
  throw new TestFolderError(
    'TEST_FILE_INVALID',
    `${path} is not as it must be${where}: ${issue?.message ?? 'unreadable'}. See fixtures/judge/README.md.`,
  );
}

function checkFolder(folder: string): void {
  const status = statSync(folder, { throwIfNoEntry: false });
  if (status?.isDirectory() === true) return;
  throw new TestFolderError('FOLDER_NOT_FOUND', `There is no folder ${folder}. Check the name.`);
}

function parseJson(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'unreadable';
    throw new TestFolderError('TEST_FILE_INVALID', `${path} is not JSON: ${reason}.`, cause);
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const error = new FileAccessError(path, cause);
    if (error.code !== 'FILE_NOT_FOUND') throw error;
    throw new TestFolderError(
      'TEST_FILE_MISSING',
      `There is no ${path}. It says what was tested; see fixtures/judge/README.md.`,
      cause,
    );
  }
}
