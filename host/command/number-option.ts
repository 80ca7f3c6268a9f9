import { CommandError } from './command-error.ts';

/** Reads a number given as an option, or undefined where it was not given. Throws CommandError BAD_OPTION. */
export function readNumberOption(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new CommandError('BAD_OPTION', `${name} needs a number, not "${text}".`);
}

/** Reads a whole number of at least 1 given as an option. Throws CommandError BAD_OPTION. */
export function readCountOption(name: string, text: string | undefined): number | undefined {
  const value = readNumberOption(name, text);
  if (value === undefined || (Number.isInteger(value) && value >= 1)) return value;
  throw new CommandError('BAD_OPTION', `${name} needs a whole number from 1, not "${text}".`);
}

/** Reads a number above zero given as an option. Throws CommandError BAD_OPTION. */
export function readPositiveOption(name: string, text: string | undefined): number | undefined {
  const value = readNumberOption(name, text);
  if (value === undefined || value > 0) return value;
  throw new CommandError('BAD_OPTION', `${name} needs a number above zero, not "${text}".`);
}
