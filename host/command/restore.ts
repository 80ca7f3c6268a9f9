import type { Command } from 'commander';
import { backupWords } from '#core/words/backup-words.ts';
import { machineClock } from '../session/wall-clock.ts';
import { reportBackupFailure, tellBackup } from './backup-output.ts';
import type { CommandOutput } from './command-output.ts';
import { readLanguage } from './language-option.ts';

interface RestoreOptions {
  readonly data: string;
  readonly language: string;
  readonly json?: boolean;
}

/** Adds the verb `restore`: puts a verified backup into a new folder and proves its chain there. */
export function registerRestore(program: Command, output: CommandOutput): void {
  program
    .command('restore')
    .description('puts a backup into a new or empty data folder, verified before and after')
    .argument('<backup>', 'folder of one backup')
    .requiredOption('--data <folder>', 'new or empty data folder')
    .option('--language <language>', 'language of the sentences: id or en', 'id')
    .option('--json', 'print JSON')
    .action((backup: string, options: RestoreOptions) => restore(backup, options, output));
}

async function restore(backup: string, options: RestoreOptions, output: CommandOutput): Promise<void> {
  const asJson = options.json === true;
  try {
    const language = readLanguage(options.language);
    const { restoreBackup } = await import('../backup/restore-backup.ts');
    const content = await restoreBackup({
      backupFolder: backup,
      dataFolder: options.data,
      restoredAt: machineClock.now(),
    });
    const sentences = [backupWords.restored, ...(content.withKey ? [] : [backupWords.putKeyBeside])];
    tellBackup(options.data, content, sentences, { language, asJson }, output);
  } catch (error) {
    await reportBackupFailure(error, options.language, asJson, output);
  }
}
