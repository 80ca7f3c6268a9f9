import { readFileSync } from 'node:fs';
import { CommandError } from './command-error.ts';

/** Bytes of a file that the person named. @throws CommandError `FILE_UNREADABLE` */
export function readInputFile(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError('FILE_UNREADABLE', `${path} cannot be read (${why}).`);
  }
}
