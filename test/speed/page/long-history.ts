import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Page } from 'playwright-core';
import { databaseName } from '#host/store/open-test-store.ts';
import { root } from '../../../tools/root.ts';
import { startChromium } from '../../support/chromium.ts';
import { fillHistory } from '../../support/filled-history.ts';
import { median } from '../median.ts';
import type { PageRow } from './page-row.ts';
import { scrollThrough } from './scroll-through.ts';
import { serveHistory } from './served-history.ts';

/** What of the address changes from one question to the next: of every kind of filter at least one. */
const filters = [
  'verdict=fail',
  'verdict=invalid&reason=BACKGROUND_TOO_HIGH',
  'text=r+1234',
  'text=beat',
  'text=7',
  'operator=Sari',
  'from=2024-03-01&to=2024-03-31',
  'vehicle=Honda+Vario+125&verdict=pass',
  'site=Balai+uji+Bobotsari&from=2025-01-01',
  'levelFrom=79&levelBelow=80',
  'runReason=SOFT_RELEASE',
  'profile=sae-j2825&operator=Dewi',
] as const;

/** Puts a filter into the address and waits until its tests are drawn. @returns milliseconds until then */
async function changeFilter(page: Page, view: 'list' | 'figures', filter: string): Promise<number> {
  return await page.evaluate(
    async ([address, place]) => {
      const shown = (): string => document.querySelector(place)?.textContent ?? '';
      const isBusy = (): boolean => document.querySelector('main [aria-busy="true"]') !== null;
      const before = shown();
      const start = performance.now();
      location.hash = address;
      // Two frames at least: the first still shows what was there.
      await new Promise<void>((resolve) => {
        const look = (): void => {
          if (shown() !== before && shown() !== '' && !isBusy()) resolve();
          else if (performance.now() - start > 20_000) resolve();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      return performance.now() - start;
    },
    [`#/history?kind=official&view=${view}&${filter}`, placeOf[view]] as const,
  );
}

/** What tells that other tests are drawn: the sentence that counts them, which stands above list and figures. */
const placeOf = {
  list: '[data-testid="history-count"]',
  figures: '[data-testid="history-count"]',
} as const;

async function timesOf(page: Page, view: 'list' | 'figures'): Promise<readonly number[]> {
  const times: number[] = [];
  for (const filter of filters) times.push(await changeFilter(page, view, filter));
  return times;
}

async function openHistory(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.goto(`${new URL(page.url()).origin}/#/history?kind=official&view=list`);
  await page.locator('[data-testid="history-count"]').waitFor({ timeout: 240_000 });
}

async function measureIn(page: Page, address: string): Promise<readonly PageRow[]> {
  await openHistory(page, address);
  // The page and the thread have run each way once before they are measured, as on any day of work.
  await timesOf(page, 'list');
  await timesOf(page, 'figures');
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const lists = await timesOf(page, 'list');
  const charts = await timesOf(page, 'figures');
  delay.disable();
  await changeFilter(page, 'list', 'replaced=1');
  await page.waitForTimeout(500);
  const scrolled = await scrollThrough(page);
  const [rows, figures] = [
    'history: first rows after a filter changed',
    'history: charts after a filter changed',
  ];
  return [
    { work: `${rows}, median`, unit: 'ms', seen: median(lists), below: 100, count: lists.length },
    { work: `${rows}, largest`, unit: 'ms', seen: Math.max(...lists), below: 100, count: lists.length },
    { work: `${figures}, median`, unit: 'ms', seen: median(charts), below: 500, count: charts.length },
    { work: `${figures}, largest`, unit: 'ms', seen: Math.max(...charts), below: 500, count: charts.length },
    {
      work: 'history: longest hold of the host meanwhile',
      unit: 'ms',
      seen: delay.max / 1e6,
      below: 50,
      count: 2 * lists.length,
    },
    {
      work: `history: frames with a blank row, ${scrolled.rows} rows scrolled`,
      unit: 'frames',
      seen: scrolled.rows < fewestRows ? Number.NaN : scrolled.blank,
      below: 1,
      count: scrolled.frames,
    },
  ];
}

/** A list that stood still shows nothing of its scrolling. */
const fewestRows = 1000;

/** What the history is measured with. */
export interface HistoryOptions {
  readonly tests: number;
  /** Where the made history is kept for the next time; null makes one that goes with the measurement. */
  readonly dataFolder: string | null;
}

/** A history of a million tests: how soon rows and charts follow a filter, and whether the list ever shows blank rows. */
export async function measureHistory({ tests, dataFolder }: HistoryOptions): Promise<readonly PageRow[]> {
  const own = dataFolder === null ? mkdtempSync(join(tmpdir(), 'senyap-long-history-')) : null;
  const folder = own ?? dataFolder ?? '';
  const browser = await startChromium();
  try {
    if (!existsSync(join(folder, databaseName))) {
      mkdirSync(folder, { recursive: true });
      fillHistory(folder, tests);
    }
    const served = await serveHistory(folder, join(root, 'build/renderer'));
    try {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'id-ID' });
      return await measureIn(await context.newPage(), served.address);
    } finally {
      await served.close();
    }
  } finally {
    await browser.close();
    if (own !== null) rmSync(own, { recursive: true, force: true });
  }
}
