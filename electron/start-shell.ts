import { join } from 'node:path';
import type { App, Protocol, Session } from 'electron';
import { createHost } from '#host/create-host.ts';
import type { DemoStart } from '#host/demo/demo-process.ts';
import type { ShellWishes } from './command-line.ts';
import { closeBeforeQuitting } from './lifecycle.ts';
import { setMenu } from './menu.ts';
import { keepDownloadsOwn, keepOnOwnPage } from './navigation.ts';
import { answerWithDoor } from './own-scheme.ts';
import { guardPermissions } from './permissions.ts';
import { systemKeyStore, type SystemStorage } from './system-key-store.ts';
import { openWindow, showWindow } from './window.ts';

/** The parts of Electron that the shell is wired to. */
export interface ShellParts {
  readonly app: App;
  readonly protocol: Pick<Protocol, 'handle'>;
  readonly session: Session;
  readonly safeStorage: SystemStorage;
}

/** The demo is the same program once more, with a window, a process and a folder of its own. */
function demoWindow(app: App, folder: string): DemoStart {
  const program = app.isPackaged ? [] : [app.getAppPath()];
  const words = [...program, '--demo', '--data', folder];
  return { command: process.execPath, arguments: words, folder, printsAddress: false };
}

/** Starts the host, guards whatever page there will be, and opens the window on it. */
export async function startShell(parts: ShellParts, wishes: ShellWishes): Promise<void> {
  const { app, protocol, session, safeStorage } = parts;
  const log = (failure: unknown): void => console.error(failure);
  const host = await createHost({
    ...wishes,
    version: app.getVersion(),
    shell: 'desktop',
    access: { kind: 'desktop' },
    keyStore: systemKeyStore(safeStorage, process.platform),
    pageFolder: join(import.meta.dirname, '../renderer'),
    builtFolder: import.meta.dirname,
    demoStart: (folder) => demoWindow(app, folder),
    analysisWorkerUrl: new URL('./analysis-worker.js', import.meta.url),
    historyWorkerUrl: new URL('./history-worker.js', import.meta.url),
    log,
  });
  closeBeforeQuitting(app, host, log);
  app.on('web-contents-created', (_event, contents) => keepOnOwnPage(contents));
  app.on('second-instance', showWindow);
  guardPermissions(session);
  keepDownloadsOwn(session);
  setMenu(process.platform);
  answerWithDoor(protocol, (request) => host.fetch(request));
  openWindow();
}
