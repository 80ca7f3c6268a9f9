import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import type { Replacement } from '#core/record/amendment.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { replacementSentence } from '#core/words/amendment-words.ts';
import type { SignedTest } from '#core/report/test-tables.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { type TestForm, testForms } from '../export/test-forms.ts';
import { CommandError, reportFailure } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';
import { wholeRecord } from './read-record.ts';

interface ExportOptions {
  readonly as: TestForm | 'folder';
  readonly out: string;
  readonly data?: string;
}

/** Adds the verb `export`: a closed test as the folder that `judge` reads, or what was measured in it in another form. */
export function registerExport(program: Command, output: CommandOutput): void {
  program
    .command('export')
    .description('a closed test as the folder that judge reads, or what was measured in it in another form')
    .argument('<test>', 'identifier or number of the test')
    .requiredOption('--out <folder>', 'folder to write; it must not hold the test already')
    .addOption(asOption())
    .option('--data <folder>', 'data folder, if not the usual one')
    .action((test: string, options: ExportOptions) => exportTest(test, options, output));
}

function asOption(): Option {
  const told =
    'folder for judge, tables as CSV, as CSV for Indonesian Excel, as XLSX, JSON or UFF 58, or recordings';
  return new Option('--as <form>', told).choices(['folder', ...testForms]).default('folder');
}

async function exportTest(test: string, options: ExportOptions, output: CommandOutput): Promise<void> {
  try {
    for (const path of await writeExport(test, options, output)) output.line(path);
  } catch (error) {
    reportFailure(error, false, output);
  }
}

async function writeExport(
  test: string,
  options: ExportOptions,
  output: CommandOutput,
): Promise<readonly string[]> {
  const { out, data } = options;
  if (options.as === 'folder' && existsSync(join(out, 'test.json'))) {
    throw new CommandError('FOLDER_IN_USE', `${out} holds a test already. Name another folder.`);
  }
  const { openRecordReader } = await import('../store/open-test-store.ts');
  const dataFolder = data ?? defaultDataFolder();
  const reader = openRecordReader(dataFolder);
  try {
    const record = await wholeRecord(reader, test, dataFolder);
    const signatures = reader.signatures(record.id);
    const replacedBy = reader.amendedBy(record.id);
    if (replacedBy !== null) output.errorLine(`senyap: ${replacementSentence(replacedBy, 'en')}`);
    if (options.as !== 'folder') {
      return await writeForm({ record, signatures, replacedBy }, options.as, out, dataFolder, output);
    }
    return await writeFolder(record, replacedBy, out, dataFolder);
  } finally {
    reader.dispose();
  }
}

async function writeFolder(
  record: TestRecord,
  replacedBy: Replacement | null,
  out: string,
  dataFolder: string,
): Promise<readonly string[]> {
  const { openPhotoFolder } = await import('../store/photo-folder.ts');
  const { openWaveformFolder } = await import('../store/waveform-folder.ts');
  const { writeTestFolder } = await import('../export/write-test-folder.ts');
  const photos = openPhotoFolder(dataFolder);
  const waveforms = openWaveformFolder(dataFolder);
  await writeTestFolder(
    record,
    out,
    (sha256) => waveforms.find(sha256),
    (sha256) => photos.find(sha256),
    replacedBy,
  );
  return [out];
}

async function writeForm(
  test: SignedTest,
  form: TestForm,
  out: string,
  dataFolder: string,
  output: CommandOutput,
): Promise<readonly string[]> {
  const { openWaveformFolder } = await import('../store/waveform-folder.ts');
  const { writeTestFiles } = await import('../export/write-test-files.ts');
  const waveforms = openWaveformFolder(dataFolder);
  try {
    const { paths, lost } = await writeTestFiles(test, form, out, (sha256) => waveforms.find(sha256));
    for (const { state, name, sha256 } of lost) output.errorLine(`senyap: ${name} is ${state} (${sha256}).`);
    if (lost.length > 0) output.exitCode(1);
    if (form === 'bwf' && paths.length === 0) throw noRecordings(test.record);
    return paths;
  } catch (error) {
    if (!isThereAlready(error)) throw error;
    throw new CommandError('FILE_IN_USE', `${out} holds a file of this name already. Name another folder.`);
  }
}

function noRecordings({ number }: TestRecord): CommandError {
  return new CommandError('NO_RECORDINGS', `Test ${number} has no recording that could be written.`);
}

function isThereAlready(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
