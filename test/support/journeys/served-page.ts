import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startChromium } from '../chromium.ts';
import { startHost } from '../host-process.ts';
import { turnedTo, type Traveller, type Way } from './ways.ts';

/** A bench that was served for one test, and the pages that stand open at it. */
export interface ServedBench {
  /** Folder of everything, the bench's data in `data`. */
  readonly folder: string;
  /** Opens the bench's page for a person; `enter` is what happens before they touch it, signing in for example. */
  readonly seat: (way: Way, enter?: (page: Page) => Promise<void>) => Promise<Traveller>;
}

type AtEnd = (put: () => Promise<void>) => void;

/** Fills a data folder, serves it and starts Chromium; all of it is put away after the test. */
export async function serveBench(
  hostArguments: readonly string[],
  fill: (data: string) => Promise<void> | void,
  atEnd: AtEnd,
): Promise<ServedBench> {
  const folder = mkdtempSync(join(tmpdir(), 'senyap-journey-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  await fill(data);
  const [browser, host] = await Promise.all([startChromium(), startHost([...hostArguments, '--data', data])]);
  atEnd(async () => {
    await browser.close();
    await host.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });
  const seat = async (way: Way, enter?: (page: Page) => Promise<void>): Promise<Traveller> => {
    const context = await browser.newContext({
      locale: way.locale,
      viewport: { width: 1280, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(host.address);
    await enter?.(page);
    return await turnedTo(page, way);
  };
  return { folder, seat };
}
