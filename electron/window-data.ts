import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';

/**
 * Keeps what Chromium stores of the window inside a chosen data folder, so that two benches with different folders are
 * two instances; without a chosen folder it stays in the platform's usual place. @throws Error of the file system
 */
export function keepWindowData(app: Pick<App, 'setPath'>, dataFolder: string | null): void {
  if (dataFolder === null) return;
  const folder = join(dataFolder, 'window');
  // Electron takes only a folder that exists.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
}
