import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { TestRecord } from '#core/record/test-record.ts';
import { defaultDataFolder } from '../data-folder.ts';
import type { RecordReader } from '../store/open-test-store.ts';
import { CommandError, reportFailure } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';

const PAGE_SIZE = 200;

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
  const { openWaveformFolder } = await import('../store/waveform-folder.ts');
  const { writeTestFolder } = await import('../export/write-test-folder.ts');
  const dataFolder = data ?? defaultDataFolder();
  const reader = openRecordReader(dataFolder);
  try {
    const record = reader.find(test) ?? findByNumber(reader, test);
    if (record === null) {
      throw new CommandError('TEST_UNKNOWN', `There is no closed test "${test}" in ${dataFolder}.`);
    }
    const waveforms = openWaveformFolder(dataFolder);
    await writeTestFolder(record, out, (sha256) => waveforms.find(sha256));
  } finally {
    reader.dispose();
  }
}

function findByNumber(reader: RecordReader, number: string): TestRecord | null {
  for (let beforeNumber: string | null = null; ;) {
    const page = reader.list({ beforeNumber, limit: PAGE_SIZE });
    const found = page.find((summary) => summary.number === number);
    if (found !== undefined) return reader.find(found.id);
    const last = page.at(-1);
    if (last === undefined) return null;
    beforeNumber = last.number;
  }
}
