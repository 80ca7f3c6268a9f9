import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { defaultDataFolder } from '../data-folder.ts';
import { CommandError, reportFailure } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';
import { findRecord } from './find-record.ts';

interface ExportOptions {
  readonly out: string;
  readonly data?: string;
}

/** Adds the verb `export`: a closed test as the folder that `judge` reads. */
export function registerExport(program: Command, output: CommandOutput): void {
  program
    .command('export')
    .description('a closed test as the folder that judge reads')
    .argument('<test>', 'identifier or number of the test')
    .requiredOption('--out <folder>', 'folder to write; it must not hold another test')
    .option('--data <folder>', 'data folder, if not the usual one')
    .action((test: string, options: ExportOptions) => exportTest(test, options, output));
}

async function exportTest(test: string, options: ExportOptions, output: CommandOutput): Promise<void> {
  try {
    await writeExport(test, options);
    output.line(options.out);
  } catch (error) {
    reportFailure(error, false, output);
  }
}

async function writeExport(test: string, { out, data }: ExportOptions): Promise<void> {
  if (existsSync(join(out, 'test.json'))) {
    throw new CommandError('FOLDER_IN_USE', `${out} holds a test already. Name another folder.`);
  }
  const { openRecordReader } = await import('../store/open-test-store.ts');
  const { openPhotoFolder } = await import('../store/photo-folder.ts');
  const { openWaveformFolder } = await import('../store/waveform-folder.ts');
  const { writeTestFolder } = await import('../export/write-test-folder.ts');
  const dataFolder = data ?? defaultDataFolder();
  const reader = openRecordReader(dataFolder);
  try {
    const record = findRecord(reader, test, dataFolder);
    const photos = openPhotoFolder(dataFolder);
    const waveforms = openWaveformFolder(dataFolder);
    await writeTestFolder(
      record,
      out,
      (sha256) => waveforms.find(sha256),
      (sha256) => photos.find(sha256),
    );
  } finally {
    reader.dispose();
  }
}
