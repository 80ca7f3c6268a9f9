import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { buildRecord } from '#core/record/build-record.ts';
import { verifyBackup } from '#host/backup/verify-backup.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { obstacles } from '../support/obstacles.ts';
import { openBench } from '../support/open-bench.ts';
import { signInForPage } from '../support/people/seed-people.ts';
import { editBench } from '../support/tamper/copied-bench.ts';
import { fillSealedBench } from '../support/tamper/sealed-bench.ts';
import { buildEvidence } from '../support/test-record-builder.ts';

/** Closes a test of the workshop that keeps all its rules. */
function closeGoodTest(dataFolder: string): void {
  const store = openTestStore(dataFolder, { now: () => '2026-11-24T09:00:00+07:00' });
  const startedAt = '2026-11-24T08:00:00+07:00';
  const { id, number } = store.begin({ id: 'good', startedAt, opening: {} });
  store.close(
    buildRecord({
      id,
      number,
      outcome: 'closed',
      startedAt,
      closedAt: '2026-11-24T08:20:00+07:00',
      program: { name: 'Senyap', version: '0.1.0' },
      evidence: buildEvidence({ mode: 'workshop' }),
      spectra: [],
    }),
  );
  store.dispose();
}

const link = async (page: Page, name: string): Promise<void> =>
  await page.getByRole('link', { name, exact: true }).first().click();

/** A test that is opened, changed with a database program, and opened again. */
async function seeDamage(page: Page, dataFolder: string): Promise<void> {
  await link(page, '2026-0007');
  const verdict = page.getByTestId('verdict');
  await verdict.getByRole('heading', { name: 'TANPA BATAS' }).waitFor();
  editBench(dataFolder, `update record set json = replace(json, '149', '150') where testId = 'good'`);
  await link(page, 'Beranda');
  await link(page, '2026-0007');
  await verdict.getByRole('heading', { name: 'TIDAK TERBUKTI' }).waitFor();
  await page.getByRole('alert').getByText('Catatan pengujian 2026-0007 berubah sesudah disegel.').waitFor();
  for (const name of ['Cetak laporan', 'Laporan bahasa Inggris', 'Ekspor folder']) {
    expect(await page.getByRole('main').getByRole('button', { name, exact: true }).isDisabled()).toBe(true);
  }
  expect(
    await page.locator('a[href*="report.pdf"], a[href*="measurements"], a[href*="bundle"]').count(),
  ).toBe(0);
  expect(await obstacles(page)).toEqual([]);
}

/** A check of everything, after which the first screen names the test and marks it in its list. */
async function seeItListed(page: Page): Promise<void> {
  await link(page, 'Periksa bukti');
  await page.getByRole('button', { name: 'Periksa semua' }).click();
  await page.getByText('Pemeriksaan selesai.').waitFor();
  await link(page, 'Beranda');
  await page
    .getByRole('alert')
    .getByRole('link', { name: /2026-0007 berubah/ })
    .waitFor();
  await page.getByRole('row', { name: /2026-0007 .*tidak terbukti/ }).waitFor();
  expect(await obstacles(page)).toEqual([]);
}

async function filterLog(page: Page): Promise<void> {
  await link(page, 'Buku catatan');
  const table = page.getByRole('table', { name: 'Buku catatan kejadian' });
  await table.getByRole('row', { name: /Program dijalankan/ }).waitFor();
  expect(await obstacles(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lebih lama' }).press('Enter');
  await table.getByRole('row', { name: /Penyegelan catatan dimulai/ }).waitFor();
  await page.getByRole('combobox', { name: 'Jenis' }).click();
  await page.getByRole('option', { name: 'Program dan pemeriksaan' }).click();
  await page.getByLabel('Cari teks').fill('2026-0007');
  await page.getByRole('status').filter({ hasText: 'Kejadian' }).waitFor();
  await table.getByRole('row', { name: /Program dijalankan/ }).waitFor({ state: 'hidden' });
  const found = table.getByRole('row', { name: /bench sendiri Pemeriksaan menemukan perubahan/ });
  expect(await found.textContent()).toContain('Catatan pengujian 2026-0007 berubah sesudah disegel.');
  expect(await table.getByRole('row').count()).toBe(2);
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV titik desimal' }).click();
  expect((await saving).suggestedFilename()).toBe('Senyap-log.csv');
  expect(await obstacles(page)).toEqual([]);
}

async function makeBackup(page: Page, folder: string): Promise<void> {
  await link(page, 'Cadangan');
  expect(await page.getByRole('button', { name: 'Buat cadangan sekarang' }).isDisabled()).toBe(true);
  expect(await obstacles(page)).toEqual([]);
  await page.getByLabel('Folder cadangan').fill(folder);
  await page.getByLabel('Simpan sekian cadangan').fill('2');
  await page.getByRole('button', { name: 'Simpan rencana' }).click();
  await page.getByText('Simpan paling sedikit 3 cadangan').waitFor();
  await page.getByLabel('Simpan sekian cadangan').fill('3');
  await page.getByRole('button', { name: 'Simpan rencana' }).press('Enter');
  await page.getByText('Rencana disimpan.').waitFor();
  await page.getByRole('button', { name: 'Buat cadangan sekarang' }).click();
  await page.getByText('Cadangan selesai: utuh dan diperiksa.').waitFor();
  await page.getByText('Bench itu sendiri sudah tidak utuh').waitFor();
  expect(await obstacles(page)).toEqual([]);
}

/** An account for a system of the laboratory, disabled again, and a token of it, revoked again. */
async function makeAccountAndToken(page: Page): Promise<void> {
  await link(page, 'Akun');
  await page.getByLabel('Nama lengkap').fill('Putu Arta');
  await page.getByRole('combobox', { name: 'Peran' }).click();
  await page.getByRole('option', { name: 'Pejabat' }).click();
  await page.getByRole('button', { name: 'Buat akun' }).click();
  await page.getByRole('status').getByText('Kata sandi sekali pakai untuk Putu Arta.').waitFor();
  await page.getByRole('combobox', { name: 'Akun' }).click();
  await page.getByRole('option', { name: 'Putu Arta' }).click();
  await page.getByLabel('Untuk apa').fill('LIMS');
  await page.getByRole('button', { name: 'Buat token' }).click();
  await page.getByRole('status').getByText('Token untuk LIMS.').waitFor();
  expect(await obstacles(page)).toEqual([]);
  const token = page.getByRole('row', { name: /^LIMS Putu Arta Pejabat/ });
  await token.getByRole('button', { name: 'Cabut' }).click();
  await token.getByText('dicabut').waitFor();
  const account = page.getByRole('row', { name: /^Putu Arta Pejabat/ });
  await account.getByRole('button', { name: 'Nonaktifkan' }).click();
  await account.getByText('nonaktif', { exact: true }).waitFor();
  expect(await obstacles(page)).toEqual([]);
}

/** Pages by their link, each with something that is there once it is drawn. */
async function seePages(
  page: Page,
  pages: readonly (readonly [name: string, sign: string])[],
): Promise<void> {
  for (const [name, sign] of pages) {
    await link(page, name);
    await page.getByRole('main').getByText(sign, { exact: true }).waitFor();
    expect(await obstacles(page)).toEqual([]);
  }
}

test('a damaged test is marked, the log tells of it, a backup is made, and all of that on the page', async () => {
  const { page, folder } = await openBench({
    fillDataFolder: (data) => {
      mkdirSync(data, { recursive: true });
      fillSealedBench(data);
      closeGoodTest(data);
    },
  });
  const out = join(folder, 'cadangan');
  await signInForPage(page, 'Made Wirawan');
  await seeDamage(page, join(folder, 'data'));
  await seeItListed(page);
  await filterLog(page);
  await makeBackup(page, out);

  const [made = ''] = readdirSync(out);
  const content = await verifyBackup(join(out, made));
  expect(content.findings.map(({ code, what }) => `${code} ${what}`)).toEqual(['RECORD_ALTERED 2026-0007']);

  await makeAccountAndToken(page);
  await seePages(page, [
    ['Kop laporan', 'Nama laboratorium'],
    ['Layar pengendara', 'Jendela kedua di komputer ini'],
  ]);
  await page.getByRole('button', { name: 'Bahasa: EN' }).click();
  for (const name of ['Accounts', 'Log', 'Backups', 'Home', '2026-0007']) {
    await link(page, name);
    await page.getByRole('main').locator('table, h1, form').first().waitFor();
    expect(await obstacles(page)).toEqual([]);
  }
  await seePages(page, [
    ['Letterhead', 'Name of the laboratory'],
    ['Rider screen', 'Second window on this computer'],
  ]);
}, 240_000);
