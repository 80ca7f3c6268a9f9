import type { Command } from 'commander';
import type { SignedCopy } from '#core/record/signed-copy.ts';
import type { Language } from '#core/words/language.ts';
import {
  addedSignatureSentence,
  signedCopySentence,
  signedCopyStateWords,
} from '#core/words/signed-copy-words.ts';
import { jsonText } from '../json-text.ts';
import { reportFailure } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';
import { readLanguage } from './language-option.ts';
import { readInputFile } from './read-input-file.ts';

interface SignedCopyOptions {
  readonly report: string;
  readonly language: string;
  readonly json?: boolean;
}

/** Adds the verb `signed-copy`: whether a PDF that was signed elsewhere is our report, unchanged and signed. */
export function registerSignedCopy(program: Command, output: CommandOutput): void {
  program
    .command('signed-copy')
    .description('whether a PDF that was signed elsewhere (TTE) is the printed report, unchanged and signed')
    .argument('<copy>', 'PDF file as it came back')
    .requiredOption('--report <file>', 'PDF file as it was printed')
    .option('--language <language>', 'language of the sentences: id or en', 'id')
    .option('--json', 'print JSON')
    .action((copy: string, options: SignedCopyOptions) => signedCopy(copy, options, output));
}

async function signedCopy(copy: string, options: SignedCopyOptions, output: CommandOutput): Promise<void> {
  const asJson = options.json === true;
  try {
    const language = readLanguage(options.language);
    const { checkSignedCopy } = await import('../sign/check-signed-copy.ts');
    const answer = await checkSignedCopy(readInputFile(options.report), readInputFile(copy));
    output.line(asJson ? jsonText({ path: copy, ...answer }) : textOf(copy, answer, language));
    output.exitCode(answer.accepted ? 0 : 1);
  } catch (error) {
    reportFailure(error, asJson, output);
  }
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
