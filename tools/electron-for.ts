import { whyNoWindow } from './desktop.ts';
import { fetchElectron, installedElectron } from './electron-program.ts';

/** Path of Electron's program if a desktop window can be opened here; else says in one line why not and gives null. */
export function electronFor(root: string): string | null {
  const { platform, env: environment } = process;
  const reason = whyNoWindow({ platform, environment, isRoot: process.getuid?.() === 0 });
  if (reason !== null) return sayInstead(reason);
  const installed = installedElectron(root);
  if (installed !== null) return installed;
  process.stdout.write('Fetching Electron for the desktop window (once, about 110 MB) ...\n');
  return fetchElectron(root) ?? sayInstead('Electron for the desktop window could not be fetched.');
}

function sayInstead(reason: string): null {
  process.stdout.write(`${reason} The bench is served to a browser instead.\n`);
  return null;
}
