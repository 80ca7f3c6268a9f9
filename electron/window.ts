import { BrowserWindow } from 'electron';
import { pageAddress } from './own-scheme.ts';
import { windowOptions } from './window-options.ts';

/** Opens the window, shows it as soon as the page has drawn itself, and loads the page again if it should crash. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow(windowOptions);
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') window.webContents.reload();
  });
  // The rider display has nothing to show without the bench.
  window.once('closed', closeOtherWindows);
  void window.loadURL(pageAddress);
  return window;
}

function closeOtherWindows(): void {
  for (const window of BrowserWindow.getAllWindows()) window.close();
}

/** Brings the open window to the front; opens one when there is none. */
export function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) {
    openWindow();
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}
