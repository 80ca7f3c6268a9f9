import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { buildRecord } from '#core/record/build-record.ts';
import type { RunEvidence } from '#core/procedure/evidence.ts';
import { ReferenceDesk } from '#host/laboratory/reference-desk.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { obstacles } from '../support/obstacles.ts';
import { openBench } from '../support/open-bench.ts';
import { testPassword } from '../support/people/people-by-requests.ts';
import { signInForPage } from '../support/people/seed-people.ts';
import { buildEvidence } from '../support/test-record-builder.ts';

function louder(run: RunEvidence, higherDb: number): RunEvidence {
  if (run.level === null) return run;
  const samples = run.level.samples.map(({ levelDb, ...sample }) =>
    Object.assign(sample, { levelDb: levelDb === null ? null : levelDb + higherDb }),
  );
  return { ...run, level: { ...run.level, samples } };
}

/** Official tests of one exhaust, the last of them louder than the others; the first eight are runs of a reference. */
function closeOfficialTests(dataFolder: string): void {
  mkdirSync(dataFolder, { recursive: true });
  const store = openTestStore(dataFolder);
  const plain = buildEvidence();
  for (const [at, higherDb] of [0, 0.2, 0, 0.2, 0, 0.2, 0, 0.2, 1.4].entries()) {
    const startedAt = `2026-11-${String(10 + at)}T08:00:00+07:00`;
    const { id, number } = store.begin({ id: `run-${at}`, startedAt, opening: {} });
    const series = plain.series.map(({ runs, ...one }) =>
      Object.assign(one, { runs: runs.map((run) => louder(run, higherDb)) }),
    );
    const conditions = { ...plain.conditions, operator: 'Sari' };
    const evidence = { ...plain, series, conditions };
    const head = { id, number, outcome: 'closed', startedAt, closedAt: startedAt } as const;
    store.close(
      buildRecord({ ...head, program: { name: 'Senyap', version: '0.1.0' }, evidence, spectra: [] }),
    );
  }
  const by = { by: 'Ketut', why: 'monthly check' };
  const desk = new ReferenceDesk({ store, now: () => '2026-11-20T08:00:00+07:00', createId: () => 'golden' });
  desk.name('run-0', 'Knalpot emas', by);
  for (let at = 1; at < 8; at += 1) desk.step('golden', { kind: 'add-run', testId: `run-${at}` }, by);
  store.dispose();
}

const link = (page: Page, name: string | RegExp) => page.getByRole('navigation').getByRole('link', { name });
const heading = async (page: Page, name: string): Promise<void> =>
  await page.getByRole('heading', { level: 1, name }).waitFor();

/** A job, entered by keyboard. */
async function enterJob(page: Page): Promise<void> {
  await link(page, 'Pesanan').press('Enter');
  await page.getByRole('button', { name: 'Catat pesanan' }).press('Enter');
  const plate = page.getByRole('combobox', { name: 'Nomor polisi' });
  await plate.fill('R 77 LAB');
  await plate.press('Enter');
  await page.getByText('R 77 LAB').waitFor();
}

/** The oldest result is opened from the queue, signed, and waits no more. */
async function releaseOldest(page: Page): Promise<void> {
  await link(page, /Persetujuan/).press('Enter');
  await heading(page, 'Yang menunggu tindakan');
  await link(page, /Persetujuan.*9 menunggu Anda/).waitFor();
  expect(await obstacles(page)).toEqual([]);
  const steps = page.locator('[data-next-step]');
  await steps.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sahkan' }).press('Enter');
  await page.getByRole('dialog').getByLabel('Kata sandi').fill(testPassword);
  await page.keyboard.press('Enter');
  await page.getByText(/Ketut \(Manajer teknis\)/).waitFor();
  await link(page, /Persetujuan/).press('Enter');
  await link(page, /Persetujuan.*8 menunggu Anda/).waitFor();
}

/** The ninth run is taken in; it lies beyond the action limit, and the first screen says so. */
async function addRunOutOfControl(page: Page): Promise<void> {
  await link(page, 'Peta kendali').press('Enter');
  await page.getByText('terkendali', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Tambah uji acuan' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Pengujian resmi').fill('2026-0009');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Alasan').fill('uji bulanan');
  await page.keyboard.press('Enter');
  await page.getByText('di luar kendali', { exact: true }).first().waitFor();
  expect(await obstacles(page)).toEqual([]);
  await link(page, 'Beranda').press('Enter');
  await page.getByText('Peta kendali di luar kendali: Knalpot emas.').waitFor();
}

/** The validation sheet in English, on screen and as the file that the page hands out. */
async function readValidation(page: Page): Promise<void> {
  await page.getByRole('button', { name: /: EN$/ }).press('Enter');
  await link(page, 'Validation').press('Enter');
  await heading(page, 'Validation sheet');
  await page.getByText('Control charts of the check tone and of a reference').waitFor();
  expect(await obstacles(page)).toEqual([]);
  const address = await page.getByRole('link', { name: 'Save PDF' }).getAttribute('href');
  const sheet = await page.request.get(new URL(address ?? '', page.url()).href);
  expect((await sheet.body()).subarray(0, 5).toString()).toBe('%PDF-');
}

/** The pages that were seen in one language say the same in the other. */
async function seeInEnglish(page: Page): Promise<void> {
  await link(page, 'Control charts').press('Enter');
  await page.getByText('out of control', { exact: true }).first().waitFor();
  expect(await obstacles(page)).toEqual([]);
  await link(page, 'Hints for visits').press('Enter');
  await page.getByRole('button', { name: 'Look now' }).press('Enter');
  await page.getByText(/9 tests looked at/).waitFor();
  expect(await obstacles(page)).toEqual([]);
}

test('the laboratory takes a job in, releases a result, watches its reference exhaust and reads its validation', async () => {
  const { page } = await openBench({ fillDataFolder: closeOfficialTests });
  await signInForPage(page, 'Ketut');
  await enterJob(page);
  await releaseOldest(page);
  await addRunOutOfControl(page);
  await readValidation(page);
  await seeInEnglish(page);
  expect(page.url()).toContain('/oddities');
}, 120_000);
