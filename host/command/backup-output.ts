import type { BackupContent } from '#core/record/backup-manifest.ts';
import { backupWords } from '#core/words/backup-words.ts';
import { integritySentence } from '#core/words/integrity-words.ts';
import { isLanguage, type Language } from '#core/words/language.ts';
import { jsonText } from '../json-text.ts';
import { reportFailure } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';

/** Tells of a whole backup; exit code 1 where the bench itself was not whole when it was made. */
export function tellBackup(
  folder: string,
  content: BackupContent,
  sentences: readonly Readonly<Record<Language, string>>[],
  { language, asJson }: { readonly language: Language; readonly asJson: boolean },
  output: CommandOutput,
): void {
  output.line(asJson ? jsonText({ folder, ...content }) : backupText(folder, content, sentences, language));
  output.exitCode(content.findings.length === 0 ? 0 : 1);
}

function backupText(
  folder: string,
  { findings, files, madeAt, keyId }: BackupContent,
  sentences: readonly Readonly<Record<Language, string>>[],
  language: Language,
): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const damage = [
    backupWords.damagedBefore[language],
    ...findings.map((one) => integritySentence(one, language)),
  ];
  return [
    folder,
    ...sentences.map((one) => one[language]),
    ...(findings.length === 0 ? [] : damage),
    `${madeAt}, ${files.length} ${backupWords.files[language]}, ${bytes} B`,
    keyId,
  ].join('\n');
}

/** Verifies a backup for the verb `check`. @throws BackupError */
export async function checkBackup(
  folder: string,
  language: Language,
  asJson: boolean,
  output: CommandOutput,
): Promise<void> {
  const { verifyBackup } = await import('../backup/verify-backup.ts');
  const content = await verifyBackup(folder);
  tellBackup(folder, content, [backupWords.whole], { language, asJson }, output);
}

/** Tells a failure; a damaged backup with every fault in the wanted language and exit code 1. */
export async function reportBackupFailure(
  error: unknown,
  given: string,
  asJson: boolean,
  output: CommandOutput,
): Promise<void> {
  const { DamagedBackupError } = await import('../backup/backup-error.ts');
  if (!(error instanceof DamagedBackupError) || !isLanguage(given)) {
    reportFailure(error, asJson, output);
    return;
  }
  const { problems, findings, code, message } = error;
  output.line(
    asJson
      ? jsonText({ error: { code, message }, problems, findings })
      : [...error.sentences(given), error.words[given]].join('\n'),
  );
  output.exitCode(1);
}
