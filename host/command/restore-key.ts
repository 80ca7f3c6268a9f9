import { Buffer } from 'node:buffer';
import type { Command } from 'commander';
import { keyCopyWords } from '#core/words/bench-key-words.ts';
import { defaultDataFolder } from '../data-folder.ts';
import { reportFailure } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';
import { readLanguage } from './language-option.ts';
import { readInputFile } from './read-input-file.ts';
import { keyPassphraseOfProcess, keyPassphraseVariable, type ReadPassphrase } from './read-passphrase.ts';
import type { VerbRegistration } from './run-command-line.ts';

interface RestoreKeyOptions {
  readonly data?: string;
  readonly language: string;
}

/** The verb `restore-key`: opens a protected copy of a bench's key and puts it where the bench finds it. */
export function restoreKeyVerb(passphrase: ReadPassphrase): VerbRegistration {
  return (program, output) => {
    describe(program).action((copy: string, options: RestoreKeyOptions) =>
      restoreKey(copy, options, passphrase, output),
    );
  };
}

/** The verb `restore-key` as the program has it. */
export const registerRestoreKey: VerbRegistration = restoreKeyVerb(keyPassphraseOfProcess);

function describe(program: Command): Command {
  return program
    .command('restore-key')
    .description(
      `opens a protected copy of the key of a bench and puts it into its data folder; the passphrase comes from ${keyPassphraseVariable} or the keyboard`,
    )
    .argument('<copy>', 'file of the protected copy')
    .option('--data <folder>', 'data folder, if not the usual one')
    .option('--language <language>', 'language of the sentences: id or en', 'id');
}

async function restoreKey(
  copy: string,
  options: RestoreKeyOptions,
  passphrase: ReadPassphrase,
  output: CommandOutput,
): Promise<void> {
  try {
    const language = readLanguage(options.language);
    const folder = options.data ?? defaultDataFolder();
    const { keyOfCopy } = await import('../seal/key-copy.ts');
    const { putKeyBack } = await import('../store/put-key-back.ts');
    const pem = Buffer.from(readInputFile(copy)).toString('utf8');
    const key = keyOfCopy(pem, await passphrase(), copy);
    putKeyBack(folder, key);
    output.line(`${keyCopyWords.restored[language]}\n${key.keyId}`);
  } catch (error) {
    reportFailure(error, false, output);
  }
}
