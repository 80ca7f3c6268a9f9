import type { BrowserWindowConstructorOptions } from 'electron';

/** The one window: a page without any power of its own. */
export const windowOptions = {
  width: 1280,
  height: 800,
  minWidth: 1024,
  minHeight: 700,
  show: false,
  title: 'Senyap',
  backgroundColor: '#f4f6f5',
  webPreferences: {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    // Sound card blocks must keep flowing while another window covers this one.
    backgroundThrottling: false,
  },
} as const satisfies BrowserWindowConstructorOptions;

/** The window of the rider display: as powerless, and as small as a person likes. */
export const riderWindowOptions = {
  ...windowOptions,
  width: 1024,
  height: 768,
  minWidth: 360,
  minHeight: 480,
  show: true,
  title: 'Senyap',
} as const satisfies BrowserWindowConstructorOptions;
