import { existsSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { WallClock } from '../session/wall-clock.ts';
import { machineClock } from '../session/wall-clock.ts';
import { CommandError, reportFailure } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';
import { passphraseOfProcess, passphraseVariable, type ReadPassphrase } from './read-passphrase.ts';
import { readInputFile } from './read-input-file.ts';
import type { VerbRegistration } from './run-command-line.ts';

interface SignOptions {
  readonly p12: string;
  readonly out: string;
  readonly reason: string;
  readonly location: string;
}

/** What signing needs from outside. */
export interface SignSources {
  readonly passphrase: ReadPassphrase;
  readonly clock: WallClock;
}

/** The verb `sign`: signs a finished report with a laboratory's PKCS#12 file. */
export function signVerb(sources: SignSources): VerbRegistration {
  return (program, output) => {
    describeSign(program).action((report: string, options: SignOptions) =>
      sign(report, options, sources, output),
    );
  };
}

/** The verb `sign` as the program has it. */
export const registerSign: VerbRegistration = signVerb({
  passphrase: passphraseOfProcess,
  clock: machineClock,
});

function describeSign(program: Command): Command {
  return program
    .command('sign')
    .description(
      `signs a finished report with a laboratory's PKCS#12 file (PAdES B-B); the passphrase comes from ${passphraseVariable} or the keyboard`,
    )
    .argument('<report>', 'PDF file as it was printed')
    .requiredOption('--p12 <file>', 'PKCS#12 file with key and certificate')
    .requiredOption('--out <file>', 'PDF file to write')
    .option('--reason <text>', 'what the signature means', '')
    .option('--location <text>', 'where it is signed', '');
}

async function sign(
  report: string,
  options: SignOptions,
  { passphrase, clock }: SignSources,
  output: CommandOutput,
): Promise<void> {
  try {
    refuseInUse(options.out);
    const pdf = readInputFile(report);
    const p12 = readInputFile(options.p12);
    const { signingIdentity } = await import('../sign/signing-identity.ts');
    const { refuseSimulated } = await import('../sign/refuse-simulated.ts');
    const { signPdf } = await import('../sign/sign-pdf.ts');
    refuseSimulated(pdf);
    const at = clock.now();
    const identity = signingIdentity(p12, await passphrase(), new Date(at));
    const { reason, location } = options;
    writeNew(options.out, await signPdf(pdf, identity, { at, reason, location }));
    output.line(`${options.out}: ${identity.name}, ${at}`);
  } catch (error) {
    reportFailure(error, false, output);
  }
}

function refuseInUse(path: string): void {
  if (existsSync(path)) throw new CommandError('FILE_IN_USE', `${path} is there already. Name another file.`);
}

function writeNew(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes, { flag: 'wx' });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError('FILE_NOT_WRITTEN', `${path} could not be written (${why}). Name another file.`);
  }
}
