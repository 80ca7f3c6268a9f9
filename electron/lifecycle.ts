import type { App } from 'electron';

/** Something that must be closed before the process may end. */
export interface Closable {
  close(): Promise<void>;
}

/** Ends the app when its window is closed, and lets it end only after the host has put everything away. */
export function closeBeforeQuitting(app: App, host: Closable): void {
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void host.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
