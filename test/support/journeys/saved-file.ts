import type { Page } from 'playwright-core';

/** Puts what the page hands out, once somebody asked for it, into a file. */
export async function savedFile(page: Page, path: string, ask: () => Promise<void>): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), ask()]);
  await download.saveAs(path);
}
