import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { buildRecord } from '#core/record/build-record.ts';
import { signingIdentity } from '#host/sign/signing-identity.ts';
import { signPdf } from '#host/sign/sign-pdf.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { type MadeSigner, madeSigner } from '../support/certificate-maker.ts';
import { obstacles } from '../support/obstacles.ts';
import { openBench } from '../support/open-bench.ts';
import { pdfSignatures } from '../support/pdf-signature.ts';
import { testPassword } from '../support/people/people-by-requests.ts';
import { signInForPage } from '../support/people/seed-people.ts';
import { buildEvidence } from '../support/test-record-builder.ts';

/** Closes an official test that Sari carried out. */
function closeOfficialTest(dataFolder: string): void {
  mkdirSync(dataFolder, { recursive: true });
  const store = openTestStore(dataFolder);
  const startedAt = '2026-11-24T08:00:00+07:00';
  const { id, number } = store.begin({ id: 'site', startedAt, opening: {} });
  const program = { name: 'Senyap', version: '0.1.0' };
  const closedAt = '2026-11-24T08:20:00+07:00';
  const plain = buildEvidence();
  const evidence = { ...plain, conditions: { ...plain.conditions, operator: 'Sari' } };
  store.close(
    buildRecord({ id, number, outcome: 'closed', startedAt, closedAt, program, evidence, spectra: [] }),
  );
  store.dispose();
}

/** The report as the page hands it out, signed by a program of somebody else. */
async function reportSignedElsewhere(page: Page, { p12, passphrase }: MadeSigner): Promise<Uint8Array> {
  const address = new URL('/api/tests/site/report.pdf?language=id', page.url()).href;
  const report = new Uint8Array(await (await page.request.get(address)).body());
  const at = new Date().toISOString();
  const identity = signingIdentity(p12, passphrase, new Date(at));
  return await signPdf(report, identity, { at, reason: '', location: '' });
}

/** Lets a file fall onto the place for signed copies. */
async function drop(page: Page, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle((base64) => {
    const content = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
    const data = new DataTransfer();
    data.items.add(new File([content], 'signed.pdf', { type: 'application/pdf' }));
    return data;
  }, Buffer.from(bytes).toString('base64'));
  await page.getByText('Letakkan di sini PDF').dispatchEvent('drop', { dataTransfer: transfer });
}

async function savedFrom(page: Page, folder: string): Promise<Uint8Array> {
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Simpan PDF' }).last().click();
  const path = join(folder, 'saved.pdf');
  await (await saving).saveAs(path);
  return new Uint8Array(readFileSync(path));
}

test('a report that came back signed is dropped on its test, and another is signed there with a certificate file', async () => {
  const { page, folder } = await openBench({ fillDataFolder: closeOfficialTest });
  const signer = madeSigner({ between: {} });
  const [p12, unsigned] = [join(folder, 'lab.p12'), join(folder, 'plain.pdf')];
  writeFileSync(p12, signer.p12);
  writeFileSync(unsigned, '%PDF-1.7\n');
  await signInForPage(page, 'Ketut');
  const authorise = new URL('/api/tests/site/signatures', page.url()).href;
  const data = { meaning: 'authorised', password: testPassword };
  expect((await page.request.post(authorise, { data })).ok()).toBe(true);
  await page.getByRole('link', { name: '2026-0001', exact: true }).first().click();
  await page.getByText('Belum ada salinan bertanda tangan.').waitFor();

  await page.locator('input[accept*=".pdf"]').setInputFiles(unsigned);
  await page.getByRole('alert').getByText('Berkas tidak dimulai dengan kertas').waitFor();
  expect(await obstacles(page)).toEqual([]);

  const copy = await reportSignedElsewhere(page, signer);
  await drop(page, copy);
  await page.getByText('Salinan ini disimpan bersama pengujiannya.').waitFor();
  await page.getByText(/ditandatangani di tempat lain, disimpan oleh Ketut/).waitFor();
  expect(await savedFrom(page, folder)).toEqual(copy);

  await page.getByRole('button', { name: 'Tanda tangani dengan berkas sertifikat' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type="file"]').setInputFiles(p12);
  await dialog.getByLabel('Frasa sandi berkas sertifikat').fill('salah');
  await dialog.getByRole('button', { name: 'Tanda tangani', exact: true }).click();
  await dialog.getByRole('alert').getByText('Frasa sandi ini tidak membuka').waitFor();
  expect(await obstacles(page)).toEqual([]);
  await dialog.getByLabel('Frasa sandi berkas sertifikat').fill(signer.passphrase);
  await dialog.getByText('Sertifikat Hasil Uji').click();
  await dialog.getByRole('button', { name: 'Tanda tangani', exact: true }).click();
  await page.getByText(/ditandatangani di bangku uji ini, disimpan oleh Ketut/).waitFor();
  const said = pdfSignatures(await savedFrom(page, folder), signer.rootPath);
  for (const word of ['Signature is Valid.', 'Certificate is Trusted.']) expect(said).toContain(word);
}, 180_000);
