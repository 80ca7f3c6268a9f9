import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import { startProcess } from '../support/host-process.ts';

test('npm start -- --browser --simulate serves the bench, marked as simulated, and ends with Ctrl+C', async () => {
  const data = mkdtempSync(join(tmpdir(), 'senyap-start-'));
  const browser = await startChromium();
  onTestFinished(async () => {
    await browser.close();
    rmSync(data, { recursive: true, force: true });
  });
  // The very command of `npm start`, without the shell of npm between us and its signals.
  const bench = startProcess(['tools/start.mjs', '--browser', '--simulate', '--port', '0', '--data', data], {
    DISPLAY: '',
    WAYLAND_DISPLAY: '',
  });
  const [address] = await bench.lineThat(/http:\/\/127\.0\.0\.1:\d+\S*/);
  const page = await browser.newPage();
  await page.goto(address);
  await page.getByText('SIMULASI').first().waitFor();
  expect(await page.title()).toBe('Senyap');
  // Answered by a thread of its own, whose file lies elsewhere in the built program.
  const history = await page.request.get(new URL('/api/history/tests', address).href);
  expect(history.status()).toBe(200);
  // The page still listens to live values: the end must not wait for it.
  expect(await bench.end('SIGINT')).toBe(0);
});
