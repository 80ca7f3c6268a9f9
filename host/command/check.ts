import type { Command } from 'commander';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { integritySentence, integrityWords } from '#core/words/integrity-words.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { jsonText } from '../json-text.ts';
import { checkBackup, reportBackupFailure } from './backup-output.ts';
import type { CommandOutput } from './command-output.ts';
import { readLanguage } from './language-option.ts';

interface CheckOptions {
  readonly data?: string;
  readonly backup?: string;
  readonly language: string;
  readonly json?: boolean;
}

/** Adds the verb `check`: whether everything that a bench keeps is as it was stored. */
export function registerCheck(program: Command, output: CommandOutput): void {
  program
    .command('check')
    .description(
      'whether all that a bench keeps is as it was stored: seals, log, readings, recordings, photos, signed copies',
    )
    .option('--data <folder>', 'data folder, if not the usual one')
    .option('--backup <folder>', 'a backup instead of a data folder')
    .option('--language <language>', 'language of the sentences: id or en', 'id')
    .option('--json', 'print JSON')
    .action((options: CheckOptions) => check(options, output));
}

async function check(options: CheckOptions, output: CommandOutput): Promise<void> {
  const asJson = options.json === true;
  try {
    const language = readLanguage(options.language);
    if (options.backup !== undefined) {
      await checkBackup(options.backup, language, asJson, output);
      return;
    }
    const { keyId, findings } = await checkFolder(options.data ?? defaultDataFolder());
    const lines = findings.map((one) => integritySentence(one, language));
    const summary = lines.length === 0 ? integrityWords.soundWhole : integrityWords.damaged;
    output.line(asJson ? jsonText({ keyId, findings }) : [...lines, summary[language], keyId].join('\n'));
    output.exitCode(findings.length === 0 ? 0 : 1);
  } catch (error) {
    await reportBackupFailure(error, options.language, asJson, output);
  }
}

async function checkFolder(
  dataFolder: string,
): Promise<{ readonly keyId: string; readonly findings: readonly IntegrityFinding[] }> {
  const { openRecordReader } = await import('../store/open-test-store.ts');
  const { checkEvidence, findingsOf } = await import('../integrity/check-evidence.ts');
  const { wholePlan } = await import('../integrity/check-plan.ts');
  const { sourcesOfFolder } = await import('../integrity/sources-of-folder.ts');
  const { publicKeyOfFolder } = await import('../seal/key-place.ts');
  const reader = openRecordReader(dataFolder);
  try {
    const key = publicKeyOfFolder(dataFolder);
    const sources = sourcesOfFolder(dataFolder, reader.kept(), key);
    return {
      keyId: key.keyId,
      findings: findingsOf(checkEvidence(sources, wholePlan(sources.kept.heads()))),
    };
  } finally {
    reader.dispose();
  }
}
