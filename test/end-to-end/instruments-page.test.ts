import { expect, test } from 'vitest';
import { obstacles } from '../support/obstacles.ts';
import { openBench } from '../support/open-bench.ts';
import { profileByPage } from '../support/profile-by-page.ts';

test('instruments are set up and given their certificates, and a procedure is copied and approved, on the page', async () => {
  const { page, technician } = await openBench();
  await technician.connectInstruments();
  expect(await obstacles(page)).toEqual([]);

  const meter = page.getByRole('region', { name: 'Meter bunyi' });
  await meter.getByText('Setelan alat').click();
  await meter.getByText('Setelan jalur serial').click();
  await meter.getByLabel('Setelan lain (JSON)').fill('{ "lineEnd": "NL" }');
  await meter.getByRole('button', { name: 'Pakai' }).click();
  await meter.getByText('Akhir baris · lineEnd').waitFor();
  await meter.getByText('harus salah satu dari').waitFor();
  expect(await obstacles(page)).toEqual([]);

  await meter.getByRole('button', { name: 'Kenali' }).click();
  await page.getByRole('dialog').getByText('sedang dipakai untuk satu alat').waitFor();
  expect(await obstacles(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await page.getByRole('tab', { name: 'Jalur' }).press('ArrowRight');
  const bytes = page.getByRole('region', { name: 'Byte (heksadesimal)' });
  await bytes.getByText('$SPL').first().waitFor();
  await page.getByRole('button', { name: 'Jeda', exact: true }).click();
  const first = await bytes.getByRole('row').nth(1).textContent();
  expect(first).toMatch(/24 53 50 4c .*dB · A · F/);
  await page.waitForTimeout(700);
  expect(await bytes.getByRole('row').nth(1).textContent()).toBe(first);
  await page.getByRole('region', { name: 'Bacaan uji' }).getByText('A · dilaporkan alat').waitFor();
  expect(await obstacles(page)).toEqual([]);

  await page.getByRole('tab', { name: 'Data mentah' }).press('ArrowRight');
  await page.getByRole('button', { name: 'Tambah alat' }).click();
  const card = page.getByRole('dialog');
  await card.getByRole('button', { name: 'Simpan kartu' }).click();
  await card.getByText('Isi nama alat.').waitFor();
  expect(await obstacles(page)).toEqual([]);
  await card.getByLabel('Nama').fill('NL-52');
  const due = card.getByRole('textbox', { name: 'Berlaku sampai' });
  await due.fill('31/02/2020');
  await due.press('Tab');
  await card.getByText('Bukan tanggal.').waitFor();
  await card.getByRole('button', { name: 'Simpan kartu' }).click();
  expect(await due.inputValue()).toBe('31/02/2020');
  await due.fill('31/1/2020');
  await card.getByRole('button', { name: 'Simpan kartu' }).click();
  await page.getByText('Sertifikat NL-52 habis 31 Januari 2020').locator('visible=true').first().waitFor();
  expect(await obstacles(page)).toEqual([]);

  await page.getByRole('link', { name: 'Beranda', exact: true }).click();
  await page.getByText('Sertifikat NL-52 habis 31 Januari 2020').locator('visible=true').first().waitFor();
  await page.getByRole('link', { name: 'Pengujian baru' }).first().click();
  await page.getByRole('combobox', { name: 'Isi dari kartu' }).first().click();
  await page.getByRole('option', { name: 'NL-52' }).click();
  await page.getByText('Sertifikat meter bunyi habis 31 Januari 2020').waitFor();
  expect(await obstacles(page)).toEqual([]);

  await page.getByRole('button', { name: 'Bahasa: EN' }).click();
  await page.getByRole('link', { name: 'Instruments', exact: true }).click();
  for (const view of ['Lines', 'Raw data', 'Cards & certificates', 'Microphone correction']) {
    await page.getByRole('tab', { name: view }).click();
    expect(await obstacles(page)).toEqual([]);
  }
  await profileByPage(page, async () => expect(await obstacles(page)).toEqual([]));
}, 240_000);
