import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Replacement } from '#core/record/amendment.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { replacementSentence } from '#core/words/amendment-words.ts';
import { jsonText } from '../json-text.ts';
import type { FindPhoto } from '../store/photo-folder.ts';
import { type ExportFile, filesOfTest, type FindWaveform, textFile } from './files-of-test.ts';

/** Name of the file that says that the record of a folder holds no more. */
export const replacedFileName = 'replaced.txt';

/**
 * Writes a record as the folder that `judge` reads, with the same result: its files (see {@link filesOfTest}) and the record
 * itself as `record.json`. A record that another took the place of says so beside it, in {@link replacedFileName}.
 * @throws Error of the file system
 */
export async function writeTestFolder(
  record: TestRecord,
  folder: string,
  findWaveform: FindWaveform,
  findPhoto: FindPhoto = () => ({ state: 'missing' }),
  replacedBy: Replacement | null = null,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const recordFile = textFile('record.json', `${jsonText(record)}\n`);
  const files = [...filesOfTest(record, findWaveform, findPhoto), recordFile, ...replacedFile(replacedBy)];
  for (const file of files) {
    const path = join(folder, file.name);
    if ('path' in file) await copyFile(file.path, path);
    else await writeFile(path, file.bytes, { mode: 0o600 });
  }
}

function replacedFile(replacedBy: Replacement | null): readonly ExportFile[] {
  if (replacedBy === null) return [];
  const sentences = (['id', 'en'] as const).map((language) => replacementSentence(replacedBy, language));
  return [textFile(replacedFileName, `${sentences.join('\n')}\n`)];
}
