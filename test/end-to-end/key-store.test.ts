import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keyOfCopy } from '#host/seal/key-copy.ts';
import { publicKeyOfFolder } from '#host/seal/key-place.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { startDesktop } from '../support/desktop.ts';

const data = mkdtempSync(join(tmpdir(), 'senyap-key-store-'));
const password = 'kumis kucing 42 hijau';
const passphrase = 'gerimis di lereng Slamet';

afterAll(() => rmSync(data, { recursive: true, force: true, maxRetries: 5 }));

test('the built desktop moves the key of a bench into the key store, and its page saves a copy under a passphrase', async () => {
  openTestStore(data).dispose();
  const { keyId } = publicKeyOfFolder(data);
  const desktop = startDesktop(['--simulate', '--data', data], undefined, {
    ELECTRON_DOUBLE_KEY_STORE: 'gnome_libsecret',
  });
  try {
    const page = await desktop.page();
    expect(readdirSync(data).filter((name) => name.startsWith('bench-key'))).toEqual(['bench-key.sealed']);
    await page.evaluate(async (given) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ name: 'Sari', password: given });
      await fetch('/api/people/set-up', { method: 'POST', headers, body });
    }, password);
    await page.reload();
    await page.evaluate(() => (location.hash = '#/verify'));
    await page.getByRole('button', { name: 'Simpan salinan kunci' }).click();
    await page.getByLabel('Kata sandi Anda').fill(password);
    await page.getByLabel('Frasa sandi salinan').fill(passphrase);
    await page.getByLabel('Frasa sandi sekali lagi').fill(passphrase);
    const saved = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Simpan salinan kunci' }).click();
    const copy = readFileSync(await (await saved).path(), 'utf8');
    expect(keyOfCopy(copy, passphrase, '').keyId).toBe(keyId);
  } finally {
    await desktop.close();
  }
  expect(() => openTestStore(data)).toThrow(expect.objectContaining({ code: 'KEY_IN_KEY_STORE' }));
});
