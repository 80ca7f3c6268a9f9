import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Gives a passphrase; never from the command line, where every user of the machine could read it. */
export type ReadPassphrase = () => Promise<string>;

/** Name of the environment variable that may hold the passphrase of a PKCS#12 file. */
export const passphraseVariable = 'SENYAP_P12_PASSPHRASE';

/** Name of the environment variable that may hold the passphrase of a copy of the bench's key. */
export const keyPassphraseVariable = 'SENYAP_KEY_PASSPHRASE';

/** Where a passphrase can come from. */
export interface PassphraseSources {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly prompt: (text: string) => void;
  /** Which variable of the environment; that of PKCS#12 files where it is left out. */
  readonly variable?: string;
}

/**
 * The passphrase out of the environment, else the first line of the input. At a terminal it is asked for, and what is typed is not
 * shown.
 */
export async function readPassphrase({
  environment,
  input,
  prompt,
  variable = passphraseVariable,
}: PassphraseSources): Promise<string> {
  const given = environment[variable];
  if (given !== undefined) return given;
  const isTerminal = input.isTTY === true;
  if (isTerminal) prompt('Passphrase: ');
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input, output: unseen, terminal: isTerminal });
  try {
    return await firstLine(reader);
  } finally {
    reader.close();
    if (isTerminal) prompt('\n');
  }
}

/** The passphrase of a PKCS#12 file as the running process gets it. */
export const passphraseOfProcess: ReadPassphrase = () => ofProcess(passphraseVariable);

/** The passphrase of a copy of the bench's key as the running process gets it. */
export const keyPassphraseOfProcess: ReadPassphrase = () => ofProcess(keyPassphraseVariable);

function ofProcess(variable: string): Promise<string> {
  const prompt = (text: string): void => void process.stderr.write(text);
  return readPassphrase({ environment: process.env, input: process.stdin, prompt, variable });
}

/** An input that ends at once, or Ctrl+C, gives an empty passphrase. */
function firstLine(reader: ReturnType<typeof createInterface>): Promise<string> {
  return new Promise((resolve) => {
    reader.once('line', resolve);
    reader.once('close', () => resolve(''));
    reader.once('SIGINT', () => reader.close());
  });
}
