import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { chromiumLaunch, quietArguments } from '../chromium.ts';

let started: Promise<BrowserContext> | null = null;

/** The Chromium that stands in for Electron's own; it also listens for the test that watches the page. */
export function doubleBrowser(): Promise<BrowserContext> {
  started ??= chromium.launchPersistentContext(browserFolder(), {
    ...chromiumLaunch(),
    headless: true,
    args: [...quietArguments, '--use-fake-device-for-media-stream', '--remote-debugging-port=0'],
    viewport: { width: 1280, height: 800 },
  });
  return started;
}

/** Closes Chromium if it was started. */
export async function closeDoubleBrowser(): Promise<void> {
  if (started !== null) await (await started).close();
}

function browserFolder(): string {
  return process.env['ELECTRON_DOUBLE_BROWSER_FOLDER'] ?? mkdtempSync(join(tmpdir(), 'senyap-double-'));
}
