import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A slow line needs minutes for the download; without any network it fails within seconds. */
const fetchLimitMilliseconds = 10 * 60 * 1000;

/** Path of Electron's program in this installation, or null when it has not been fetched. */
export function installedElectron(root: string): string | null {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist');
  const note = join(root, 'node_modules/electron/path.txt');
  const name = existsSync(note) ? readFileSync(note, 'utf8') : 'electron';
  const path = join(folder, name);
  return existsSync(path) ? path : null;
}

/** Fetches Electron's program with its own installer; null when that did not work. */
export function fetchElectron(root: string): string | null {
  spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], {
    cwd: root,
    // What the installer says of a missing network is pages long and helps nobody.
    stdio: 'ignore',
    timeout: fetchLimitMilliseconds,
  });
  return installedElectron(root);
}
