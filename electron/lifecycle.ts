import { closingOnce, type Closable } from '#host/closing-once.ts';

/** The part of Electron's app that its end goes through. */
export interface EndingApp {
  on(event: 'window-all-closed', listener: () => void): unknown;
  on(event: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  quit(): void;
}

/**
 * Ends the app when its window is closed, and lets it end only after the host has put everything away, or has failed to.
 * @param log hears why it failed
 */
export function closeBeforeQuitting(app: EndingApp, host: Closable, log: (failure: unknown) => void): void {
  let isClosed = false;
  const close = closingOnce(host, log, () => {
    isClosed = true;
    app.quit();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void close();
  });
}
