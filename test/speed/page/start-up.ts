import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../../tools/root.ts';
import { startChromium } from '../../support/chromium.ts';
import { startProcess } from '../../support/host-process.ts';
import { percentile } from './main-thread-work.ts';
import type { PageRow } from './page-row.ts';

const starts = 7;

/** Time from the start of the built program until its page can be used, the median of some starts; Chromium waits open. */
export async function measureStartUp(): Promise<PageRow> {
  const browser = await startChromium();
  try {
    const seconds: number[] = [];
    for (let start = 0; start < starts; start += 1) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'id-ID' });
      const page = await context.newPage();
      seconds.push(
        await oneStart(async (address) => {
          await page.goto(address, { waitUntil: 'commit' });
          await page.getByRole('link', { name: 'Pengujian baru' }).first().waitFor();
        }),
      );
      await context.close();
    }
    return {
      work: 'npm start (built, without npm’s own start) until the page can be used, median',
      unit: 's',
      seen: percentile(seconds, 0.5),
      below: 2,
      count: seconds.length,
    };
  } finally {
    await browser.close();
  }
}

async function oneStart(open: (address: string) => Promise<void>): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'senyap-start-'));
  const began = performance.now();
  const bench = startProcess(['tools/start.mjs', '--browser', '--simulate', '--port', '0', '--data', data], {
    DISPLAY: '',
    WAYLAND_DISPLAY: '',
  });
  try {
    const [address] = await bench.lineThat(/http:\/\/127\.0\.0\.1:\d+\S*/);
    await open(address);
    return (performance.now() - began) / 1000;
  } finally {
    await bench.end('SIGINT');
    rmSync(data, { recursive: true, force: true });
  }
}

/** Scripts that the page's HTML asks for before anything can be drawn, compressed as a server would send them. */
export function measureFirstScripts(): PageRow {
  const folder = join(root, 'build/renderer');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, path]) => path ?? '');
  const bytes = scripts.map((path) => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length);
  return {
    work: 'JavaScript of the first picture, gzip',
    unit: 'kB',
    seen: scripts.length === 0 ? Number.NaN : bytes.reduce((sum, size) => sum + size, 0) / 1000,
    below: 400,
    count: scripts.length,
  };
}
