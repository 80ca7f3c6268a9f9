import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestRecord } from '#core/record/test-record.ts';
import { jsonText } from '../json-text.ts';
import type { FindPhoto } from '../store/photo-folder.ts';
import { filesOfTest, type FindWaveform, textFile } from './files-of-test.ts';

/**
 * Writes a record as the folder that `judge` reads, with the same result: its files (see {@link filesOfTest}) and the record
 * itself as `record.json`.
 * @throws Error of the file system
 */
export async function writeTestFolder(
  record: TestRecord,
  folder: string,
  findWaveform: FindWaveform,
  findPhoto: FindPhoto = () => ({ state: 'missing' }),
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const recordFile = textFile('record.json', `${jsonText(record)}\n`);
  for (const file of [...filesOfTest(record, findWaveform, findPhoto), recordFile]) {
    const path = join(folder, file.name);
    if ('path' in file) await copyFile(file.path, path);
    else await writeFile(path, file.bytes, { mode: 0o600 });
  }
}
