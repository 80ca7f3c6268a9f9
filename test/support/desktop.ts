import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { root } from '../../tools/root.ts';
import { readTold, type Told } from './electron-double/told.ts';
import { startProcess, type RunningProcess } from './host-process.ts';

const register = pathToFileURL(join(import.meta.dirname, 'electron-double/register.ts')).href;

/** The built desktop shell, started over the double of Electron. */
export interface Desktop {
  readonly process: RunningProcess;
  /** What the shell did that a page cannot show. */
  told(what: Told['what']): readonly unknown[];
  /** Ends the process if it still runs and removes its browser's folder. */
  close(): Promise<void>;
}

/** Starts the shell's main bundle and does not wait for a window. */
export function startDesktop(
  shellArguments: readonly string[],
  mainBundle: string = join(root, 'build/main/main.js'),
  environment: Readonly<Record<string, string>> = {},
): Desktop & { readonly page: () => Promise<Page> } {
  const browserFolder = mkdtempSync(join(tmpdir(), 'senyap-desktop-'));
  const running = startProcess(['--import', register, mainBundle, ...shellArguments], {
    ELECTRON_DOUBLE_BROWSER_FOLDER: browserFolder,
    ...environment,
  });
  return {
    process: running,
    told: (what) =>
      running.lines.flatMap((line) => {
        const told = readTold(line);
        return told?.what === what ? [told.detail] : [];
      }),
    page: () => openPage(running, browserFolder),
    async close() {
      await running.end('SIGTERM');
      rmSync(browserFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Waits for the window and takes hold of its page through a second connection to the same Chromium. */
async function openPage(running: RunningProcess, browserFolder: string): Promise<Page> {
  await running.lineThat(/"window-shown"/);
  const note = join(browserFolder, 'DevToolsActivePort');
  while (!existsSync(note)) await delay(20);
  const [port] = readFileSync(note, 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('The window has no page.');
  return page;
}
