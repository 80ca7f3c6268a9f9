import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../../tools/root.ts';
import { startChromium } from '../../support/chromium.ts';
import { startHost } from '../../support/host-process.ts';
import { seedPeople, signInForPage } from '../../support/people/seed-people.ts';

/** A bench as a process of its own with its built page open in real Chromium. */
export interface ServedBench {
  readonly browser: Browser;
  readonly page: Page;
  /** Address of the bench without its token. */
  readonly address: string;
  /** Sends a request as the person at the page. @throws Error with the bench's words where it refuses */
  ask(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** Serves a bench in a folder of its own and opens its page for a technician. */
export async function serveForPage(serveArguments: readonly string[]): Promise<ServedBench> {
  const folder = mkdtempSync(join(tmpdir(), 'senyap-page-'));
  const data = join(folder, 'data');
  await seedPeople(data);
  const page = join(root, 'build/renderer');
  const host = await startHost(['--data', data, '--page', page, ...serveArguments]);
  const browser = await startChromium();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'id-ID' });
  const opened = await context.newPage();
  await opened.goto(host.address);
  await signInForPage(opened, 'Sari');
  const address = new URL(host.address).origin;
  return {
    browser,
    page: opened,
    address,
    async ask(method, path, body) {
      const answer = await opened.request.fetch(`${address}${path}`, {
        method,
        ...(body !== undefined && { data: body }),
      });
      if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
      return answer.headers()['content-type']?.includes('json') === true ? await answer.json() : null;
    },
    async close() {
      await browser.close();
      await host.end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
