import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startChromium } from '../chromium.ts';
import { startHost } from '../host-process.ts';
import { signInForPage } from '../people/seed-people.ts';
import { filledZone, fillWalkBench } from './fill-walk-bench.ts';
import { QuietPage } from './quiet-page.ts';
import type { Walker } from './walk-stops.ts';

/** A served bench with data of every kind and a page on it, to be walked over. */
export interface WalkedBench {
  readonly page: Page;
  readonly quiet: QuietPage;
  /** Address of the served page, without its token. */
  readonly origin: string;
  signIn(walker: Walker): Promise<void>;
  /** Goes on with the test that was cut, so that a test runs. */
  continueTest(): Promise<void>;
  close(): Promise<void>;
}

async function post(page: Page, path: string, data: object): Promise<void> {
  const answer = await page.request.post(new URL(path, page.url()).href, { data });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
}

/** A draft of the laboratory's own, copied from a profile with open values. */
async function draftProfile(page: Page): Promise<void> {
  const from = { kind: 'copy', profile: 'nl-regeling-voertuigen-motorcycle', category: null };
  await post(page, '/api/own-profiles', { id: 'lab-nl', person: 'Ketut', from });
}

/** Fills a bench, serves it on a simulated site and opens its page. */
export async function openWalkedBench(): Promise<WalkedBench> {
  const folder = mkdtempSync(join(tmpdir(), 'senyap-walk-'));
  const data = join(folder, 'data');
  const { cutTestId } = await fillWalkBench(data, new Date());
  const [host, browser] = await Promise.all([
    startHost(['--simulate', '--data', data], { TZ: filledZone }),
    startChromium(),
  ]);
  const context = await browser.newContext({ locale: 'id-ID', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const quiet = new QuietPage(page);
  await page.goto(host.address);
  await signInForPage(page, 'Ketut');
  await draftProfile(page);
  return {
    page,
    quiet,
    origin: new URL(page.url()).origin,
    signIn: (walker) => signInForPage(page, walker),
    continueTest: () => post(page, `/api/unfinished/${cutTestId}/continue`, {}),
    close: async () => {
      await browser.close();
      await host.end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
