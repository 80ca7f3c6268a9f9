import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the desktop shell was asked for when it was started. */
export interface ShellWishes {
  readonly simulate: boolean;
  /** Absolute path of the data folder, or null for the platform's proper place. */
  readonly dataFolder: string | null;
}

/** Reads the shell's own options out of a command line that Electron and Chromium also write to. */
export function readShellWishes(commandLine: readonly string[]): ShellWishes {
  const { values } = parseArgs({
    args: [...commandLine],
    options: { simulate: { type: 'boolean' }, data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const { data } = values;
  return {
    simulate: values.simulate === true,
    dataFolder: typeof data === 'string' && data !== '' ? resolve(data) : null,
  };
}
