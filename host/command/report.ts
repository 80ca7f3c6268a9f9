import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { defaultDataFolder } from '../data-folder.ts';
import { CommandError, reportFailure } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';
import { readLanguage } from './language-option.ts';
import { readRecord } from './read-record.ts';

interface ReportOptions {
  readonly out: string;
  readonly language: string;
  readonly data?: string;
}

/** Adds the verb `report`: the printed report of a closed test. */
export function registerReport(program: Command, output: CommandOutput): void {
  program
    .command('report')
    .description('report of a closed test as a PDF file')
    .argument('<test>', 'identifier or number of the test')
    .requiredOption('--out <file>', 'PDF file to write')
    .option('--language <language>', 'language of the report: id or en', 'id')
    .option('--data <folder>', 'data folder, if not the usual one')
    .action((test: string, options: ReportOptions) => report(test, options, output));
}

async function report(test: string, options: ReportOptions, output: CommandOutput): Promise<void> {
  try {
    const language = readLanguage(options.language);
    const record = await readRecord(test, options.data ?? defaultDataFolder());
    const { printReport } = await import('../report/print-report.ts');
    const { openPhotoFolder } = await import('../store/photo-folder.ts');
    const photos = openPhotoFolder(options.data ?? defaultDataFolder());
    const sources = { findPhoto: (sha256: string) => photos.find(sha256) };
    writePdf(options.out, await printReport(record, language, sources));
    output.line(options.out);
  } catch (error) {
    reportFailure(error, false, output);
  }
}

function writePdf(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError('FILE_NOT_WRITTEN', `${path} could not be written (${why}). Name another file.`);
  }
}
