import type { Command } from 'commander';
import { isNote } from '#core/record/bundle/bundle-finding.ts';
import { readKeyList, type TrustedKey } from '#core/record/bundle/trusted-keys.ts';
import { type BundleAnswer, verifyBundle } from '#core/record/bundle/verify-bundle.ts';
import { type ClaimAnswer, looksLikeClaim, verifyClaim } from '#core/record/paper/verify-claim.ts';
import { bundleFacts } from '#core/words/bundle-facts.ts';
import { bundleFindingSentence, bundleStateWords } from '#core/words/bundle-words.ts';
import type { Language } from '#core/words/language.ts';
import { claimFacts, claimStateWords } from '#core/words/paper-claim-words.ts';
import { nodeChecks } from '../export/node-checks.ts';
import { jsonText } from '../json-text.ts';
import { BAD_INPUT_EXIT_CODE, CommandError, reportFailure } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';
import { readLanguage } from './language-option.ts';
import { readInputFile } from './read-input-file.ts';

interface VerifyOptions {
  readonly key?: string;
  readonly language: string;
  readonly json?: boolean;
}

/** Adds the verb `verify`: whether an evidence bundle or the code of a paper is genuine, or what is wrong and where. */
export function registerVerify(program: Command, output: CommandOutput): void {
  program
    .command('verify')
    .description('whether an evidence bundle (.senyap) or the code of a report is genuine, or what is wrong')
    .argument('<file>', 'evidence bundle, or the text of a QR code, or a file with it')
    .option(
      '--key <file>',
      'list of trusted public keys: a JWK or {"keys":[...]}; without it nothing is genuine',
    )
    .option('--language <language>', 'language of the sentences: id or en', 'id')
    .option('--json', 'print JSON')
    .action((file: string, options: VerifyOptions) => verify(file, options, output));
}

async function verify(file: string, options: VerifyOptions, output: CommandOutput): Promise<void> {
  const asJson = options.json === true;
  try {
    const language = readLanguage(options.language);
    const keys = options.key === undefined ? [] : keysIn(options.key);
    const bytes = looksLikeClaim(file) ? null : readInputFile(file);
    const claim = bytes === null ? file : claimIn(bytes);
    if (bytes === null || claim !== null) {
      const answer = await verifyClaim(claim ?? file, keys, nodeChecks);
      output.line(asJson ? jsonText(answer) : textOfClaim(answer, language));
      output.exitCode(exitCodeOf(answer));
      return;
    }
    const answer = await verifyBundle(bytes, keys, nodeChecks);
    output.line(asJson ? jsonText(jsonOf(file, answer)) : textOf(file, answer, language));
    output.exitCode(exitCodeOf(answer));
  } catch (error) {
    reportFailure(error, asJson, output);
  }
}

/** The text of a code that a file holds; null for any other file. */
function claimIn(bytes: Uint8Array): string | null {
  if (bytes.length > 8000) return null;
  const text = new TextDecoder().decode(bytes);
  return looksLikeClaim(text) ? text : null;
}

/** 0 only for what is genuine. */
function exitCodeOf({ state }: Pick<BundleAnswer, 'state'>): number {
  if (state === 'genuine') return 0;
  return state === 'unreadable' ? BAD_INPUT_EXIT_CODE : 1;
}

function keysIn(path: string): readonly TrustedKey[] {
  const keys = readKeyList(new TextDecoder().decode(readInputFile(path)));
  if (keys !== null) return keys;
  const message = `${path} is no list of keys: one Ed25519 key as a JWK, or {"keys":[...]}.`;
  throw new CommandError('KEY_LIST_INVALID', message);
}

function jsonOf(path: string, answer: BundleAnswer): unknown {
  const findings = answer.findings.map((finding) => ({
    ...finding,
    message: bundleFindingSentence(finding),
  }));
  return { path, ...answer, findings };
}

function textOfClaim(answer: ClaimAnswer, language: Language): string {
  const { word, meaning } = claimStateWords[answer.state];
  return [
    word[language],
    `  ${meaning[language]}`,
    ...claimFacts(answer, language).map(([name, value]) => `    ${name}: ${value}`),
  ].join('\n');
}

function textOf(file: string, answer: BundleAnswer, language: Language): string {
  const { word, meaning } = bundleStateWords[answer.state];
  return [
    `${file}: ${word[language]}`,
    `  ${meaning[language]}`,
    ...answer.findings.map(
      (finding) => `  ${isNote(finding) ? 'i' : '-'} ${bundleFindingSentence(finding)[language]}`,
    ),
    ...bundleFacts(answer, language).map(([name, value]) => `    ${name}: ${value}`),
  ].join('\n');
}
