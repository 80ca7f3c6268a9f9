import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { jobWishSchema } from '#core/record/job.ts';
import { readArchive, writeArchive } from '#core/record/bundle/archive.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { startChromium } from '../support/chromium.ts';
import { startHost } from '../support/host-process.ts';
import { seedPeople, signInForPage } from '../support/people/seed-people.ts';
import { testPassword } from '../support/people/people-by-requests.ts';
import { fillSealedBench } from '../support/tamper/sealed-bench.ts';
import { root } from '../../tools/root.ts';

/** A served bench with sealed tests and a job, and its page in real Chromium, signed in as a technical manager. */
async function openEvidence() {
  const folder = mkdtempSync(join(tmpdir(), 'senyap-evidence-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  fillSealedBench(data);
  const store = openTestStore(data);
  const wish = jobWishSchema.parse({ reference: 'LIMS-77', vehicle: { plate: 'R 12 AB' } });
  store.jobs.add({ id: 'job', at: '2026-11-23T08:00:00+07:00', by: 'Sari', wish });
  store.dispose();
  await seedPeople(data);
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
  await signInForPage(page, 'Ketut');
  return { page, folder };
}

/** What a person with a screen reader or a keyboard would stumble over, by rule. */
async function obstacles(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

async function saved(page: Page, name: string | RegExp, path: string): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).click(),
  ]);
  await download.saveAs(path);
}

/** The bundle in which somebody with a zip program has let an invalid test pass. */
function forged(bundle: Uint8Array): Uint8Array {
  const entries = readArchive(bundle)?.entries ?? [];
  const passed = (bytes: Uint8Array): Uint8Array => {
    const [before = '', after, ...others] = new TextDecoder().decode(bytes).split('"verdict":"invalid"');
    expect([typeof after, others.length]).toEqual(['string', 0]);
    return new TextEncoder().encode(`${before}"verdict":"pass"${after}`);
  };
  return writeArchive(
    entries.map(({ name, bytes }) => ({ name, bytes: name === 'record.json' ? passed(bytes) : bytes })),
  );
}

async function choose(page: Page, label: string, path: string): Promise<void> {
  await page.locator(`input[type=file][aria-label="${label}"]`).setInputFiles(path);
}

/** Gives the reason and the password that an amendment asks for. */
async function confirm(page: Page, reason: string): Promise<void> {
  await page.getByLabel('Alasan').fill(reason);
  await page.getByLabel('Kata sandi', { exact: true }).fill(testPassword);
  await page.getByLabel('Kata sandi', { exact: true }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Corrects the plate of the first test. */
async function amendOnPage(page: Page): Promise<void> {
  await page.goto(new URL('/#/tests/test-0', page.url()).href);
  await page.getByRole('button', { name: 'Perbaiki catatan' }).click();
  await page.getByLabel('Nomor polisi').fill('R 77 ZZ');
  expect(await obstacles(page)).toEqual([]);
  await confirm(page, 'nomor polisi salah ketik');
  await page.getByRole('link', { name: 'Menggantikan 2026-0001' }).waitFor();
}

/** Checks both bundles in a view, with the key of the bench as the trusted one. */
async function checkBoth(page: Page, files: { key: string; good: string; bad: string }): Promise<void> {
  await choose(page, 'Pilih paket bukti…', files.good);
  await page.getByText('UTUH, PEMBUATNYA TIDAK TERBUKTI', { exact: true }).waitFor();
  await choose(page, 'Pilih daftar kunci…', files.key);
  await page.getByText('ASLI', { exact: true }).waitFor();
  await choose(page, 'Pilih paket bukti…', files.bad);
  await page.getByText('TIDAK ASLI', { exact: true }).waitFor();
  await page.getByText('record.json').first().waitFor();
}

test('a bundle that was taken from the page is genuine there and in the offline verifier, and a forged one is not', async () => {
  const { page, folder } = await openEvidence();
  const [good, bad, key] = ['good.senyap', 'bad.senyap', 'key.json'].map((name) => join(folder, name));
  if (good === undefined || bad === undefined || key === undefined) throw new Error('three names');
  await page.goto(new URL('/#/tests/test-0', page.url()).href);
  await saved(page, 'Paket bukti (.senyap)', good);
  writeFileSync(bad, forged(new Uint8Array(readFileSync(good))));
  await page.getByRole('link', { name: 'Periksa bukti' }).click();
  await saved(page, 'Simpan kunci publik bench ini', key);
  await checkBoth(page, { key, good, bad });
  expect(await obstacles(page)).toEqual([]);
  await amendOnPage(page);
  await page.getByRole('link', { name: 'Periksa bukti' }).click();
  await choose(page, 'Pilih daftar kunci…', key);
  await choose(page, 'Pilih paket bukti…', good);
  await page.getByText('Yang berlaku adalah catatan 2026-0007').waitFor();

  const alone = await page.context().newPage();
  await page.context().setOffline(true);
  await alone.goto(pathToFileURL(join(root, 'build/renderer/verifier.html')).href);
  await checkBoth(alone, { key, good, bad });
  expect(await obstacles(alone)).toEqual([]);
}, 120_000);

test('a test is corrected and another withdrawn from their pages, and jobs and door are read, without obstacles', async () => {
  const { page } = await openEvidence();
  const to = async (path: string): Promise<void> => {
    await page.goto(new URL(`/#${path}`, page.url()).href);
  };
  await amendOnPage(page);
  await page.getByRole('row', { name: /Nomor polisi .* R 77 ZZ/ }).waitFor();
  expect(await obstacles(page)).toEqual([]);
  await page.getByRole('link', { name: 'Menggantikan 2026-0001' }).click();
  await page.getByRole('heading', { name: 'SUDAH DIGANTI' }).waitFor();
  expect(await page.getByRole('button', { name: 'Nyatakan batal' }).count()).toBe(0);

  await to('/tests/test-1');
  await page.getByRole('button', { name: 'Nyatakan batal' }).click();
  await confirm(page, 'meter bunyi ternyata rusak');
  await page.getByRole('heading', { name: 'TIDAK SAH' }).waitFor();
  await page.getByText('meter bunyi ternyata rusak').first().waitFor();

  await to('/jobs');
  await page.getByRole('row', { name: /J2026-0001/ }).waitFor();
  expect(await obstacles(page)).toEqual([]);
  await page.getByRole('link', { name: 'Uji J2026-0001' }).click();
  await page.getByText('Pengujian ini untuk pesanan').waitFor();
  expect(await page.getByLabel('Nomor polisi').first().inputValue()).toBe('R 12 AB');
  await to('/api');
  await page.getByText('/api/tests/{id}/bundle.senyap').waitFor();
  await page.getByRole('button', { name: 'Bahasa: EN' }).click();
  expect(await obstacles(page)).toEqual([]);
  await to('/jobs');
  await page.getByRole('heading', { name: 'Jobs', exact: true }).waitFor();
  expect(await obstacles(page)).toEqual([]);
}, 120_000);
