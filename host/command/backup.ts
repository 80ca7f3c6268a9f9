import type { Command } from 'commander';
import { backupWords } from '#core/words/backup-words.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { programVersion } from '../program-version.ts';
import { reportBackupFailure, tellBackup } from './backup-output.ts';
import type { CommandOutput } from './command-output.ts';
import { readLanguage } from './language-option.ts';

interface BackupOptions {
  readonly out: string;
  readonly data?: string;
  readonly withKey?: boolean;
  readonly language: string;
  readonly json?: boolean;
}

/** Adds the verb `backup`: copies what a bench keeps, also while it is in use, and verifies the copy. */
export function registerBackup(program: Command, output: CommandOutput): void {
  program
    .command('backup')
    .description('copies all that a bench keeps, also while it is in use, and reads the copy again')
    .requiredOption('--out <folder>', 'folder of backups, on another disk; a new folder is made in it')
    .option('--data <folder>', 'data folder, if not the usual one')
    .option('--with-key', 'put the private key of the bench in: whoever has the backup can forge seals then')
    .option('--language <language>', 'language of the sentences: id or en', 'id')
    .option('--json', 'print JSON')
    .action((options: BackupOptions) => backup(options, output));
}

async function backup(options: BackupOptions, output: CommandOutput): Promise<void> {
  const asJson = options.json === true;
  try {
    const language = readLanguage(options.language);
    const { makeBackup } = await import('../backup/make-backup.ts');
    const withKey = options.withKey === true;
    const { folder, content } = await makeBackup({
      dataFolder: options.data ?? defaultDataFolder(),
      outFolder: options.out,
      withKey,
      version: programVersion(),
      madeAt: new Date().toISOString(),
    });
    const ofKey = withKey ? backupWords.withKey : backupWords.withoutKey;
    tellBackup(folder, content, [backupWords.made, ofKey], { language, asJson }, output);
  } catch (error) {
    await reportBackupFailure(error, options.language, asJson, output);
  }
}
