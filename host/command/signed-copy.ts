import type { Command } from 'commander';
import type { SignedCopy } from '#core/record/signed-copy.ts';
import type { Language } from '#core/words/language.ts';
import {
  addedSignatureSentence,
  signedCopySentence,
  signedCopyStateWords,
  signedCopyWords,
} from '#core/words/signed-copy-words.ts';
import { jsonText } from '../json-text.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { CommandError, reportFailure } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';
import { readLanguage } from './language-option.ts';
import { readInputFile } from './read-input-file.ts';

interface SignedCopyOptions {
  readonly report?: string;
  readonly test?: string;
  readonly keep?: boolean;
  readonly data?: string;
  readonly language: string;
  readonly json?: boolean;
}

/** Adds the verb `signed-copy`: whether a PDF that was signed elsewhere is our report, unchanged and signed. */
export function registerSignedCopy(program: Command, output: CommandOutput): void {
  program
    .command('signed-copy')
    .description('whether a PDF that was signed elsewhere (TTE) is the printed report, unchanged and signed')
    .argument('<copy>', 'PDF file as it came back')
    .option('--report <file>', 'PDF file as it was printed')
    .option(
      '--test <test>',
      'identifier or number of the test whose paper it is, in place of the printed file',
    )
    .option('--keep', 'keep it with the test, if it is its paper; the bench must not be in use')
    .option('--data <folder>', 'data folder, if not the usual one')
    .option('--language <language>', 'language of the sentences: id or en', 'id')
    .option('--json', 'print JSON')
    .action((copy: string, options: SignedCopyOptions) => signedCopy(copy, options, output));
}

async function signedCopy(copy: string, options: SignedCopyOptions, output: CommandOutput): Promise<void> {
  const asJson = options.json === true;
  try {
    const language = readLanguage(options.language);
    const answer = await answerTo(readInputFile(copy), options);
    const isKept = answer.accepted && options.keep === true;
    const text = textOf(copy, answer, language) + (isKept ? `\n${signedCopyWords.kept[language]}` : '');
    output.line(asJson ? jsonText({ path: copy, ...answer, isKept }) : text);
    output.exitCode(answer.accepted ? 0 : 1);
  } catch (error) {
    reportFailure(error, asJson, output);
  }
}

async function answerTo(copy: Uint8Array, options: SignedCopyOptions): Promise<SignedCopy> {
  const { report, test, keep = false } = options;
  if (test !== undefined && report === undefined) {
    const { answerForTest } = await import('./signed-copy-of-test.ts');
    return await answerForTest(copy, test, options.data ?? defaultDataFolder(), keep);
  }
  if (report === undefined || test !== undefined || keep) {
    throw new CommandError(
      'OPTIONS_UNCLEAR',
      'Name either the printed file (--report FILE) or the test whose paper it is (--test NUMBER, with --keep to keep it).',
    );
  }
  const { checkSignedCopy } = await import('../sign/check-signed-copy.ts');
  return await checkSignedCopy(readInputFile(report), copy);
}

function textOf(path: string, answer: SignedCopy, language: Language): string {
  return [
    `${path}: ${signedCopyStateWords[answer.accepted ? 'accepted' : 'refused'][language]}`,
    ...answer.findings.map((finding) => `  - ${signedCopySentence(finding)[language]}`),
    ...answer.signatures
      .filter(({ isIntact }) => isIntact)
      .map((signature) => `  i ${addedSignatureSentence(signature)[language]}`),
    `    SHA-256: ${answer.sha256}`,
  ].join('\n');
}
