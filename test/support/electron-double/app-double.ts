import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import { closeDoubleBrowser } from './double-browser.ts';
import { takeInstanceLock } from './instance-lock.ts';
import { Listeners } from './listeners.ts';
import { tell } from './told.ts';

type AppCalls = Pick<
  App,
  | 'enableSandbox'
  | 'exit'
  | 'getVersion'
  | 'on'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setPath'
  | 'whenReady'
>;

const packageFile: { readonly version: string } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'),
);
const listeners = new Listeners();
let userData: string | null = null;
let isLeaving = false;

/** The app as far as the shell calls it. */
export const app: AppCalls = {
  enableSandbox: () => tell('sandbox-enabled'),
  setPath(name, path) {
    if (name !== 'userData') throw new Error(`The double keeps no path called ${name}.`);
    if (!existsSync(path)) throw new Error(`Electron takes no folder that does not exist: ${path}`);
    userData = path;
  },
  requestSingleInstanceLock() {
    if (userData === null) throw new Error('Tests must give the shell a data folder.');
    return takeInstanceLock(userData, () => listeners.tell('second-instance', {}, [], '', null));
  },
  getVersion: () => packageFile.version,
  // Electron is ready only after the entry has been read to its end.
  whenReady: () => new Promise((resolve) => setImmediate(resolve)),
  on: ((name: string, listener: (...values: readonly never[]) => unknown) => {
    listeners.add(name, listener);
    return app;
  }) as unknown as App['on'],
  quit() {
    if (listeners.isPrevented('before-quit') || listeners.isPrevented('will-quit')) return;
    void leave(0);
  },
  exit: (code) => void leave(code ?? 0),
};

/** Lets windows tell the app what happened to them. */
export function tellApp(
  name: 'web-contents-created' | 'window-all-closed',
  ...values: readonly unknown[]
): void {
  if (!isLeaving) listeners.tell(name, {}, ...values);
}

async function leave(code: number): Promise<void> {
  isLeaving = true;
  await closeDoubleBrowser();
  process.exit(code);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit());
