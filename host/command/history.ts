import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { verdicts } from '#core/verdict/test-judgement.ts';
import type { HistorySources } from '../export/history-export.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { CommandError, reportFailure } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';

const optionsSchema = z.object({
  out: z.string(),
  data: z.string().optional(),
  form: z.enum(['csv', 'csv-id', 'json', 'xlsx']),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  verdict: z.enum(verdicts).optional(),
  plate: z.string().optional(),
});

/** Adds the verb `history`: the tests of the bench as a table in a file. */
export function registerHistory(program: Command, output: CommandOutput): void {
  program
    .command('history')
    .description('the tests of the bench as a table: CSV, CSV for Indonesian Excel, JSON or XLSX')
    .requiredOption('--out <file>', 'file to write')
    .option('--form <form>', 'csv, csv-id, json or xlsx', 'csv')
    .option('--from <day>', 'first day, as 2026-11-01')
    .option('--to <day>', 'last day')
    .option('--verdict <verdict>', `one of ${verdicts.join(', ')}`)
    .option('--plate <text>', 'part of the number plate')
    .option('--data <folder>', 'data folder, if not the usual one')
    .action((options: unknown) => history(options, output));
}

async function history(given: unknown, output: CommandOutput): Promise<void> {
  try {
    const { out, data, form, ...filter } = checked(given);
    const { openRecordReader } = await import('../store/open-test-store.ts');
    const { historyExport } = await import('../export/history-export.ts');
    const { publicKeyOfFolder } = await import('../seal/key-place.ts');
    const { sealedSignatures } = await import('../store/sealed-signatures.ts');
    const dataFolder = data ?? defaultDataFolder();
    const reader = openRecordReader(dataFolder);
    try {
      const key = publicKeyOfFolder(dataFolder);
      const sources: HistorySources = {
        list: (page) => reader.list(page),
        signaturesOf: (testId) => sealedSignatures(reader, key, testId),
      };
      writeFile(out, await historyExport(sources, filter, form));
    } finally {
      reader.dispose();
    }
    output.line(out);
  } catch (error) {
    reportFailure(error, false, output);
  }
}

function checked(given: unknown): z.output<typeof optionsSchema> {
  const options = optionsSchema.safeParse(given);
  if (options.success) return options.data;
  const [issue] = options.error.issues;
  throw new CommandError(
    'BAD_COMMAND_LINE',
    `--${issue?.path.join('.')}: ${issue?.message}. See: senyap history --help`,
  );
}

function writeFile(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError('FILE_NOT_WRITTEN', `${path} could not be written (${why}). Name another file.`);
  }
}
