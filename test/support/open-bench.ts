import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { startChromium } from './chromium.ts';
import { startHost, type RunningProcess } from './host-process.ts';
import { seedPeople, signInForPage } from './people/seed-people.ts';
import { Technician } from './technician.ts';
import { setUpYard, type Yard, type YardInstruments } from './yard.ts';

/** A served bench with its page open in real Chromium and its instruments on pseudo-terminals. */
export interface OpenBench {
  readonly host: RunningProcess;
  readonly page: Page;
  readonly yard: Yard;
  readonly technician: Technician;
  /** Folder of everything: data of the bench and the ports of the instruments. */
  readonly folder: string;
  /** Kills the host as a power cut does, starts it again on the same data and opens the page anew. */
  killAndRestart(): Promise<void>;
}

const viewport = { width: 1280, height: 800 };

/** What may differ from the usual bench. */
export interface OpenBenchOptions {
  readonly instruments?: YardInstruments;
  /** Arguments of Chromium, beside the quiet ones. */
  readonly chromium?: readonly string[];
  /** Puts what the bench is to find there into its data folder. */
  readonly fillDataFolder?: (dataFolder: string) => void;
  /** Of a test that runs beside others. */
  readonly onTestFinished?: typeof onTestFinished;
}

/** Starts yard, host and Chromium for the running test, and puts them away after it. */
export async function openBench(options: OpenBenchOptions = {}): Promise<OpenBench> {
  const folder = mkdtempSync(join(tmpdir(), 'senyap-bench-'));
  const data = join(folder, 'data');
  options.fillDataFolder?.(data);
  await seedPeople(data);
  const yard = await setUpYard(folder, options.instruments);
  const browser = await startChromium(options.chromium);
  const page = await openPage(browser);
  const technician = new Technician(page, yard);
  let host = await startHost(['--data', data]);
  const atEnd = options.onTestFinished ?? onTestFinished;
  atEnd(async ({ task }) => {
    if (task.result?.state === 'fail') await technician.picture('gagal');
    await browser.close();
    await host.end('SIGTERM');
    await yard.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await page.goto(host.address);
  await signInForPage(page, 'Sari');
  return {
    get host() {
      return host;
    },
    page,
    yard,
    technician,
    folder,
    async killAndRestart() {
      await host.end('SIGKILL');
      host = await startHost(['--data', data]);
      await page.goto(host.address);
      // A program that starts anew knows nobody.
      await signInForPage(page, 'Sari');
    },
  };
}

async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'id-ID' });
  return context.newPage();
}
