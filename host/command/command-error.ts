import { CommanderError } from 'commander';
import { jsonText } from '../json-text.ts';
import type { CommandOutput } from './command-output.ts';

/** Exit code for input that cannot be worked with. */
export const BAD_INPUT_EXIT_CODE = 2;

/** A command line or an input that cannot be worked with: a stable code and what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What is said of a failure. */
export interface FailureDescription {
  readonly code: string;
  readonly message: string;
}

/**
 * Describes a failure that the person can do something about: one of our errors with a code. Everything else is a
 * fault of the program and is thrown on, so that it is not mistaken for bad input.
 */
export function describeFailure(error: unknown): FailureDescription {
  if (isCodedError(error)) return { code: error.code, message: error.message };
  throw error;
}

/** Tells a failure in one line, or with `asJson` as the object `{"error": {"code", "message"}}`, and sets exit code 2. */
export function reportFailure(error: unknown, asJson: boolean, output: CommandOutput): void {
  const failure = describeFailure(error);
  if (asJson) output.line(jsonText({ error: failure }));
  else output.errorLine(`senyap: ${failure.message.replaceAll(/\s*\n\s*/g, ' ')} [${failure.code}]`);
  output.exitCode(BAD_INPUT_EXIT_CODE);
}

function isCodedError(error: unknown): error is Error & { readonly code: string } {
  if (!(error instanceof Error) || error instanceof CommanderError) return false;
  // Errors of Node carry codes too, but as ENOENT or ERR_...: those that reach here were not foreseen.
  return 'code' in error && typeof error.code === 'string' && !/^(E[A-Z0-9]+|ERR_.*)$/.test(error.code);
}
