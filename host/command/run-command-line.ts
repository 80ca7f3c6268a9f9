import { Command, CommanderError } from 'commander';
import { BAD_INPUT_EXIT_CODE, CommandError, reportFailure } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';

/** Adds one verb to the program. */
export type VerbRegistration = (program: Command, output: CommandOutput) => void;

/**
 * Runs the command line `senyap <verb> ...`. A wrong command line ends with exit code 2 and one line, or with the
 * JSON error object where `--json` stands in it.
 */
export async function runCommandLine(
  words: readonly string[],
  verbs: readonly VerbRegistration[],
  output: CommandOutput,
): Promise<void> {
  const program = new Command('senyap').description('test bench for stationary exhaust noise').exitOverride();
  program.configureOutput({ writeOut: (text) => output.line(text.trimEnd()), writeErr: () => {} });
  for (const register of verbs) register(program, output);
  for (const verb of program.commands) verb.copyInheritedSettings(program);
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    const asJson = words.includes('--json');
    if (error instanceof CommanderError) tellUsage(error, program, asJson, output);
    else reportFailure(error, asJson, output);
  }
}

function tellUsage(error: CommanderError, program: Command, asJson: boolean, output: CommandOutput): void {
  if (error.exitCode === 0) return;
  if (error.code === 'commander.help') {
    output.errorLine(program.helpInformation().trimEnd());
    output.exitCode(BAD_INPUT_EXIT_CODE);
    return;
  }
  const message = `${error.message.replace(/^error: /, '')}. See: senyap --help`;
  reportFailure(new CommandError('BAD_COMMAND_LINE', message), asJson, output);
}
