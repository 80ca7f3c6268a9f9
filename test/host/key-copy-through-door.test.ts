import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { verifyBackup } from '#host/backup/verify-backup.ts';
import { keyOfCopy } from '#host/seal/key-copy.ts';
import { systemKeyStore } from '../../electron/system-key-store.ts';
import { desktopHost } from '../support/desktop-host.ts';
import { disguisedStorage } from '../support/disguised-storage.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const keyStore = systemKeyStore(disguisedStorage('gnome_libsecret'), 'linux');
const password = 'kumis kucing 42 hijau';
const passphrase = 'gerimis di lereng Slamet';

test('an administrator takes a copy of the key away, under a passphrase, after giving the password again; the log tells', async () => {
  const dataFolder = temporaryFolder();
  const { host, ask } = await desktopHost(dataFolder, { keyStore });
  try {
    const wish = (given: string, phrase: string) =>
      ask('POST', '/api/key/copy', { password: given, passphrase: phrase });
    expect(await wish(password, passphrase)).toMatchObject({ status: 401 });
    await ask('POST', '/api/people/set-up', { name: 'Sari', password });
    expect(await wish('not the password', passphrase)).toMatchObject({ status: 401 });
    expect(await wish(password, 'pendek')).toMatchObject({
      status: 422,
      text: expect.stringContaining('KEY_PASSPHRASE_SHORT'),
    });
    const { status, text: copy } = await wish(password, passphrase);
    expect(status).toBe(200);
    expect(copy).toContain('BEGIN ENCRYPTED PRIVATE KEY');
    const { keyId } = keyOfCopy(copy, passphrase, '');
    expect(JSON.parse((await ask('GET', '/api/key')).text)).toMatchObject({ kid: keyId });
    const log = (await ask('GET', '/api/log')).text;
    expect(log.match(/"key-copied"/g)).toHaveLength(1);
    expect(log).not.toContain(passphrase);
    expect(readdirSync(dataFolder).filter((name) => name.startsWith('bench-key'))).toEqual([
      'bench-key.sealed',
    ]);
  } finally {
    await host.close();
  }
});

test('a backup of a bench whose key is in the key store is signed, and holds the key in no form', async () => {
  const [dataFolder, out] = [temporaryFolder(), temporaryFolder()];
  const { host, ask } = await desktopHost(dataFolder, { keyStore });
  try {
    await ask('POST', '/api/people/set-up', { name: 'Sari', password });
    await ask('PUT', '/api/backup/plan', { folder: out, dailyAt: null, everyTests: 10 });
    await ask('POST', '/api/backup');
    let state: { kind?: string; folder?: string } = {};
    await eventually(() => {
      void ask('GET', '/api/backup').then(({ text }) => (state = JSON.parse(text)));
      return state.kind === 'done';
    }, 20);
    const folder = state.folder ?? '';
    expect(await verifyBackup(folder)).toMatchObject({ findings: [], withKey: false });
    expect(readdirSync(folder).filter((name) => name.includes('key'))).toEqual([]);
    expect(readFileSync(`${folder}/backup.json`, 'utf8')).not.toContain('sealed-key');
  } finally {
    await host.close();
  }
});
