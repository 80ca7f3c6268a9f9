import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type PaperKind, paperKinds } from '#core/report/paper-kind.ts';
import { defaultDataFolder } from '../data-folder.ts';
import type { BenchKey } from '../seal/bench-key.ts';
import { CommandError, reportFailure } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';
import { readLanguage } from './language-option.ts';
import { readSealed } from './read-record.ts';

interface ReportOptions {
  readonly out: string;
  readonly language: string;
  readonly paper: string;
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
    .option('--paper <kind>', `what to print: ${paperKinds.join(', ')}`, 'report')
    .option('--data <folder>', 'data folder, if not the usual one')
    .action((test: string, options: ReportOptions) => report(test, options, output));
}

async function report(test: string, options: ReportOptions, output: CommandOutput): Promise<void> {
  try {
    const language = readLanguage(options.language);
    const kind = readKind(options.paper);
    const dataFolder = options.data ?? defaultDataFolder();
    const { record, ...standing } = await readSealed(test, dataFolder);
    const { printPaper } = await import('../report/print-report.ts');
    const { openPhotoFolder } = await import('../store/photo-folder.ts');
    const photos = openPhotoFolder(dataFolder);
    const signer = await signerOf(dataFolder, output);
    const sources = { findPhoto: (sha256: string) => photos.find(sha256), signer, ...standing };
    writePdf(options.out, await printPaper(kind, record, language, sources));
    output.line(options.out);
  } catch (error) {
    reportFailure(error, false, output);
  }
}

/** Signs the code on the paper; a key in the key store signs none here, which is told. @throws BenchKeyError */
async function signerOf(dataFolder: string, output: CommandOutput): Promise<BenchKey | null> {
  const { BenchKeyError } = await import('../seal/bench-key-error.ts');
  const { keyOfFolder } = await import('../seal/key-place.ts');
  try {
    return keyOfFolder(dataFolder);
  } catch (error) {
    if (!(error instanceof BenchKeyError) || error.code !== 'KEY_IN_KEY_STORE') throw error;
    output.errorLine(
      'senyap: printed without the signed code, for the key of this bench is in the key store of the operating system; the desktop program prints it with the code.',
    );
    return null;
  }
}

function readKind(word: string): PaperKind {
  const kind = paperKinds.find((one) => one === word);
  if (kind !== undefined) return kind;
  throw new CommandError(
    'PAPER_UNKNOWN',
    `There is no paper "${word}". Use one of: ${paperKinds.join(', ')}.`,
  );
}

function writePdf(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError('FILE_NOT_WRITTEN', `${path} could not be written (${why}). Name another file.`);
  }
}
