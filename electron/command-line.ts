import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataFolder } from '#host/data-folder.ts';
import { demoFolderName } from '#host/demo/demo-folder.ts';

/** What the desktop shell was asked for when it was started. */
export interface ShellWishes {
  readonly simulate: boolean;
  /** The demo bench instead of the real one. */
  readonly demo: boolean;
  /** Absolute path of the data folder, or null for the platform's proper place. */
  readonly dataFolder: string | null;
}

/** Reads the shell's own options out of a command line that Electron and Chromium also write to. */
export function readShellWishes(commandLine: readonly string[]): ShellWishes {
  const { values } = parseArgs({
    args: [...commandLine],
    options: { simulate: { type: 'boolean' }, demo: { type: 'boolean' }, data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const { data } = values;
  return {
    simulate: values.simulate === true || values.demo === true,
    demo: values.demo === true,
    dataFolder: typeof data === 'string' && data !== '' ? resolve(data) : usualFolder(values.demo === true),
  };
}

/** A demo has its window's data in a folder of its own, or the system would take it for the real bench once more. */
function usualFolder(demo: boolean): string | null {
  return demo ? join(defaultDataFolder(), demoFolderName) : null;
}
