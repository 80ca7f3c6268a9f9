import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import { startHost } from '../support/host-process.ts';
import { obstacles } from '../support/obstacles.ts';
import { closeRecordedTest } from '../support/recorded-runs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A bench with one test of the workshop whose run was recorded, and a page that shows the sound of that run. */
async function openSound(): Promise<Page> {
  const data = join(temporaryFolder(), 'data');
  mkdirSync(data);
  const id = closeRecordedTest(data, [{ seconds: 6, louderDb: 0 }]);
  const browser = await startChromium();
  const host = await startHost(['--data', data]);
  onTestFinished(async () => {
    await browser.close();
    await host.end('SIGTERM');
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 1400 } });
  await page.goto(host.address);
  await page.goto(new URL(`#/tests/${id}/sound?series=0&run=1`, page.url()).href);
  return page;
}

/** Levels told by each of so many steps of the pointer. */
async function levelsAlong(map: Locator, key: string, steps: number): Promise<readonly number[]> {
  const levels: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    await map.press(key);
    const told = /([\d,.]+) dB/.exec((await map.getAttribute('aria-valuetext')) ?? '')?.[1] ?? '';
    levels.push(Number(told.replace(',', '.')));
  }
  return levels;
}

async function savedBy(page: Page, name: RegExp): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return readFileSync(await (await download).path());
}

test('the sound of a run is seen by time and by speed, read by keys, saved, and heard with a moving cursor', async () => {
  const page = await openSound();
  const spectrogram = page.locator('[data-sound-map=spectrogram]');
  const campbell = page.locator('[data-sound-map=campbell]');
  await spectrogram.waitFor();
  await campbell.waitFor();
  await campbell.focus();
  const levels = await levelsAlong(campbell, 'PageDown', 8);
  expect(levels.every((level) => level > -50 && level < 100)).toBe(true);
  expect(new Set(levels).size).toBeGreaterThan(4);
  expect([...(await savedBy(page, /^Simpan PNG: Spektrogram/)).subarray(1, 4)]).toEqual([
    ...Buffer.from('PNG'),
  ]);
  const table = (await savedBy(page, /^Simpan CSV: Peta/)).toString();
  expect(table.split('\r\n').length).toBeGreaterThan(100);
  expect(await obstacles(page)).toEqual([]);
  await spectrogram.focus();
  await page.keyboard.press('k');
  await page.locator('[data-playing=true]').waitFor();
  const position = page.getByRole('timer');
  await expect.poll(() => position.textContent(), { timeout: 20_000 }).not.toBe('0,00 s');
  expect(await spectrogram.getAttribute('aria-valuetext')).toMatch(/^\d,\d{3} s · \d+ Hz · /);
  await page.keyboard.press('k');
  await page.locator('[data-playing=false]').waitFor();
});
