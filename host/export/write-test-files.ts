import { constants } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import type { Replacement } from '#core/record/amendment.ts';
import { type SignedTest, testTableNames } from '#core/report/test-tables.ts';
import type { ExportFile, FindWaveform } from './files-of-test.ts';
import { fileNumber, testCsv, testFile } from './test-export.ts';
import type { TestForm } from './test-forms.ts';
import {
  type LostRecording,
  recordingFacts,
  recordingsOfTest,
  type TestRecording,
} from './test-recordings.ts';

/** What was written, and the recordings that could not be because their file is gone or was altered. */
export interface WrittenFiles {
  readonly paths: readonly string[];
  readonly lost: readonly LostRecording[];
}

/**
 * Writes what was measured in a test into a folder, in one form, each file named by the test's number. No file is written over.
 * @throws Error of the file system, `EEXIST` where a file is there already
 */
export async function writeTestFiles(
  test: SignedTest,
  form: TestForm,
  folder: string,
  findWaveform: FindWaveform,
): Promise<WrittenFiles> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const recordings = form === 'bwf' ? await recordingsOfTest(test.record, findWaveform) : [];
  const whole = recordings.filter((one) => one.state === 'whole');
  const files =
    form === 'bwf'
      ? whole.flatMap((one) => recordingFiles(one, test.replacedBy))
      : await tableFiles(test, form);
  const paths: string[] = [];
  for (const file of files) {
    const path = join(folder, file.name);
    if ('path' in file) await copyFile(file.path, path, constants.COPYFILE_EXCL);
    else await writeFile(path, file.bytes, { mode: 0o600, flag: 'wx' });
    paths.push(path);
  }
  return { paths, lost: recordings.filter((one) => one.state !== 'whole') };
}

async function tableFiles(test: SignedTest, form: Exclude<TestForm, 'bwf'>): Promise<readonly ExportFile[]> {
  const number = fileNumber(test.record);
  if (form !== 'csv' && form !== 'csv-id') {
    return [{ name: `${number}.${form}`, bytes: await testFile(test, form) }];
  }
  return testTableNames.map((table) => ({
    name: `${number}-${table}.csv`,
    bytes: testCsv(test, table, form),
  }));
}

function recordingFiles(recording: TestRecording, replacedBy: Replacement | null): readonly ExportFile[] {
  const { name, path } = recording;
  return [
    { name, path },
    { name: name.replace(/\.wav$/, '.json'), bytes: strToU8(recordingFacts(recording, replacedBy)) },
  ];
}
