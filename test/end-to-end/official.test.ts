import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { openTestStore } from '#host/store/open-test-store.ts';
import { startChromium } from '../support/chromium.ts';
import { closeOfficialTests, type OfficialTest } from '../support/closed-official-tests.ts';
import { startHost } from '../support/host-process.ts';
import { obstacles } from '../support/obstacles.ts';
import { openAccounts } from '../support/people/open-accounts.ts';
import { testPassword } from '../support/people/people-by-requests.ts';
import { seedPeople, signInForPage } from '../support/people/seed-people.ts';

const one = (plate: string, exhaustMaker: string, outcome: OfficialTest['outcome'] = 'closed') => ({
  plate,
  exhaustMaker,
  outcome,
});

const tests: readonly OfficialTest[] = [
  one('R 1 AB', 'Jaya'),
  one('R 2 AB', 'Jaya'),
  one('R 3 AB', 'Jaya', 'aborted'),
  one('R 4 CD', 'Makmur'),
  one('R 5 CD', 'Makmur', 'aborted'),
  one('R 6 CD', 'Makmur', 'interrupted'),
];

/** A served bench with official tests, opened in real Chromium by an official. */
async function openAsOfficial(): Promise<{ readonly page: Page; readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'senyap-official-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  closeOfficialTests(data, tests);
  await seedPeople(data);
  const store = openTestStore(data);
  const { accounts } = openAccounts(store.accounts);
  const made = await accounts.add('Made Wirawan', { name: 'Putu Arta', role: 'official' });
  await accounts.changePassword(made.account.id, made.oneTimePassword, testPassword);
  store.dispose();
  const host = await startHost(['--data', data]);
  const browser = await startChromium();
  onTestFinished(async () => {
    await browser.close();
    await host.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'id-ID' });
  const page = await context.newPage();
  await page.goto(host.address);
  await signInForPage(page, 'Putu Arta');
  return { page, folder };
}

const count = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByTestId('history-count').getByText(words).waitFor();

/** In Bahasa Indonesia, by clicks: filter, chart, list, test with its reason, view, file, bundle. */
async function byClicks(page: Page, folder: string): Promise<void> {
  await page.getByRole('link', { name: 'Riwayat uji', exact: true }).click();
  await count(page, /6 pengujian, Resmi/);
  expect(await page.getByRole('button', { name: /^Tidak sah 3/ }).textContent()).toContain('3 dari 6');
  expect(await obstacles(page)).toEqual([]);
  await page.getByLabel('Cari', { exact: true }).fill('makmur');
  await count(page, /3 pengujian, Resmi/);
  await page.getByRole('button', { name: /^dihentikan petugas 1 dari 2/ }).click();
  await count(page, '1 pengujian.');
  await page.getByRole('row', { name: /2026-0005 .*TIDAK SAH dihentikan petugas/ }).waitFor();
  expect(await obstacles(page)).toEqual([]);
  await page.getByRole('button', { name: 'Simpan tampilan' }).click();
  await page.getByLabel('Nama tampilan').fill('Dihentikan');
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: '2026-0005' }).click();
  await page.getByTestId('verdict').getByRole('heading', { name: 'TIDAK SAH' }).waitFor();
  await page
    .getByText(/dihentikan petugas/i)
    .first()
    .waitFor();
  const bundle = join(folder, 'bundle.senyap');
  await save(page, () => page.getByRole('link', { name: 'Paket bukti (.senyap)' }).click(), bundle);
  await page.goBack();
  await count(page, '1 pengujian.');
  await page.getByRole('button', { name: 'Hapus semua saringan' }).click();
  await count(page, '6 pengujian.');
  await page.getByRole('button', { name: 'Tampilan tersimpan' }).click();
  await page.getByRole('menuitem', { name: 'Dihentikan', exact: true }).click();
  await count(page, '1 pengujian.');
  await page.getByRole('button', { name: 'Simpan sebagai berkas' }).click();
  const file = join(folder, 'filtered.csv');
  await save(page, () => page.getByRole('menuitem', { name: 'CSV titik desimal' }).click(), file);
  const lines = readFileSync(file, 'utf8').trim().split('\r\n');
  expect(lines.filter((line) => /^2026-\d{4},/.test(line)).map((line) => line.slice(0, 9))).toEqual([
    '2026-0005',
  ]);
  expect(lines).toEqual(expect.arrayContaining(['text,makmur', 'reason,OPERATOR_ABORTED', 'tests,1']));
  await page.getByRole('link', { name: 'Periksa QR atau paket bukti' }).click();
  await page.locator('input[type=file][aria-label="Pilih paket bukti…"]').setInputFiles(bundle);
  await page.getByText('UTUH, PEMBUATNYA TIDAK TERBUKTI', { exact: true }).waitFor();
}

/** In English, by the keyboard alone; the link of the view before is what somebody else was sent. */
async function byKeyboard(page: Page, folder: string): Promise<void> {
  await tabTo(page, 'Language: EN', 'Bahasa: EN');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Test history');
  await page.keyboard.press('Enter');
  await count(page, /6 tests, Official/);
  await tabTo(page, 'Search');
  await page.keyboard.type('jaya');
  await count(page, /3 tests, Official/);
  await tabTo(page, /^11\/26: /);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await count(page, '3 tests.');
  await tabTo(page, '2026-0003');
  await page.keyboard.press('Enter');
  await page.getByTestId('verdict').getByRole('heading', { name: 'INVALID' }).waitFor();
  // Alt and the left arrow belong to the browser itself, which hears no key of a test.
  await page.goBack();
  await count(page, '3 tests.');
  await tabTo(page, 'Save view');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('Jaya');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await tabTo(page, 'Save as a file');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'JSON for other systems' }).waitFor();
  await moveTo(page, 'ArrowDown', 'JSON for other systems');
  const file = join(folder, 'filtered.json');
  await save(page, () => page.keyboard.press('Enter'), file);
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { rows: readonly { number: string }[] };
  expect(rows.map(({ number }) => number)).toEqual(['2026-0003', '2026-0002', '2026-0001']);
  await tabTo(page, 'Verify a QR or bundle');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Choose a bundle…');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
  await chooser.setFiles(join(folder, 'bundle.senyap'));
  await page.getByText('WHOLE, ITS MAKER NOT PROVEN', { exact: true }).waitFor();
  expect(await obstacles(page)).toEqual([]);
}

async function save(page: Page, press: () => Promise<void>, path: string): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  await download.saveAs(path);
}

const tabTo = (page: Page, ...names: readonly (string | RegExp)[]): Promise<void> =>
  moveTo(page, 'Tab', ...names);

/** Presses a key until what has one of these names has the focus. @throws Error where nothing has */
async function moveTo(page: Page, key: string, ...names: readonly (string | RegExp)[]): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed += 1) {
    await page.keyboard.press(key);
    const name = await page.evaluate(() => {
      const focused = document.activeElement;
      const label = focused instanceof HTMLInputElement ? (focused.labels?.[0]?.textContent ?? '') : '';
      return (
        focused?.getAttribute('aria-label') ??
        (label === '' ? focused?.textContent : label) ??
        ''
      ).trim();
    });
    if (names.some((wanted) => (typeof wanted === 'string' ? wanted === name : wanted.test(name)))) return;
  }
  throw new Error(`${key} reaches nothing called ${names.join(' or ')}.`);
}

/** Names of the views that the account has kept. */
async function viewsOf(page: Page): Promise<readonly string[]> {
  const answer = await page.request.get(new URL('/api/history/views', page.url()).href);
  return ((await answer.json()) as readonly { name: string }[]).map(({ name }) => name);
}

test('an official filters the history, follows a chart to a test and its reason, keeps a view, saves a file and verifies a bundle', async () => {
  const { page, folder } = await openAsOfficial();
  await byClicks(page, folder);
  await byKeyboard(page, folder);
  expect(await viewsOf(page)).toEqual(['Dihentikan', 'Jaya']);
}, 120_000);
