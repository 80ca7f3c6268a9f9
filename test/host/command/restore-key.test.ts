import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registerBackup } from '#host/command/backup.ts';
import { registerCheck } from '#host/command/check.ts';
import { registerExport } from '#host/command/export.ts';
import { registerReport } from '#host/command/report.ts';
import { restoreKeyVerb } from '#host/command/restore-key.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { protectedCopy } from '#host/seal/key-copy.ts';
import { keyOfFolder } from '#host/seal/key-place.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { vaultOf } from '../../support/key-store-vault.ts';
import { copiedBench } from '../../support/tamper/copied-bench.ts';
import { fillSealedBench } from '../../support/tamper/sealed-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const plainBench = copiedBench(fillSealedBench);
const passphrase = 'gerimis di lereng Slamet';

async function run(given: string, ...words: string[]) {
  const lines: string[] = [];
  let exitCode = 0;
  const verbs = [registerBackup, registerCheck, registerExport, registerReport];
  await runCommandLine(words, [...verbs, restoreKeyVerb(() => Promise.resolve(given))], {
    line: (text) => void lines.push(text),
    errorLine: (text) => void lines.push(text),
    exitCode: (code) => void (exitCode = code),
  });
  return { text: lines.join('\n'), exitCode };
}

/** A bench whose key is in the key store, and a protected copy of that key. */
function sealedBench(): { readonly folder: string; readonly copy: string; readonly keyId: string } {
  const folder = plainBench();
  const key = keyOfFolder(folder);
  const copy = join(temporaryFolder(), 'copy.pem');
  writeFileSync(copy, protectedCopy(key, passphrase));
  openTestStore(folder, { vault: vaultOf('sari') }).dispose();
  return { folder, copy, keyId: key.keyId };
}

describe('a bench whose key is in the key store, on the command line', () => {
  test('is checked, exported and printed, for that asks for its public key alone', async () => {
    const { folder, keyId } = sealedBench();
    const data = ['--data', folder];
    expect(await run('', 'check', ...data)).toMatchObject({
      text: expect.stringContaining(keyId),
    });
    expect(await run('', 'export', 'test-1', ...data, '--out', join(folder, 'out'))).toMatchObject({
      exitCode: 0,
    });
    const out = join(temporaryFolder(), 'report.pdf');
    expect(await run('', 'report', 'test-1', ...data, '--out', out)).toMatchObject({
      exitCode: 0,
      text: expect.stringContaining('without the signed code'),
    });
  });

  test.each([[[]], [['--with-key']]])(
    'is not backed up there %j: that is told, and nothing is written',
    async (more) => {
      const { folder } = sealedBench();
      const out = temporaryFolder();
      expect(await run('', 'backup', '--data', folder, '--out', out, ...more)).toMatchObject({
        exitCode: 2,
        text: expect.stringContaining('[KEY_IN_KEY_STORE]'),
      });
      expect(readdirSync(out)).toEqual([]);
    },
  );
});

describe('a protected copy of a key', () => {
  test('puts the key back into the folder that it sealed, and the desktop takes it from there', async () => {
    const { folder, copy, keyId } = sealedBench();
    rmSync(join(folder, 'bench-key.sealed'));
    expect(await run(passphrase, 'restore-key', copy, '--data', folder)).toMatchObject({
      exitCode: 0,
      text: expect.stringContaining(keyId),
    });
    expect(keyOfFolder(folder).keyId).toBe(keyId);
    expect(await run(passphrase, 'restore-key', copy, '--data', folder)).toMatchObject({
      exitCode: 2,
      text: expect.stringContaining('[KEY_THERE]'),
    });
    openTestStore(folder, { vault: vaultOf('ketut') }).dispose();
  });

  test.each([
    ['a wrong passphrase', 'gerimis di lereng Sumbing', 'KEY_COPY_UNREADABLE'],
    ['no passphrase', '', 'KEY_COPY_UNREADABLE'],
  ])('does not open with %s, and says nothing of the key', async (_what, given, code) => {
    const { folder, copy } = sealedBench();
    const told = await run(given, 'restore-key', copy, '--data', folder);
    expect(told).toMatchObject({ exitCode: 2, text: expect.stringContaining(`[${code}]`) });
    expect(readdirSync(folder)).not.toContain('bench-key.pem');
  });

  test('of another bench is refused', async () => {
    const { copy } = sealedBench();
    const other = temporaryFolder();
    openTestStore(other).dispose();
    rmSync(join(other, 'bench-key.pem'));
    expect(await run(passphrase, 'restore-key', copy, '--data', other)).toMatchObject({
      exitCode: 2,
      text: expect.stringContaining('[KEY_FOREIGN]'),
    });
  });

  test('is not made with a short passphrase', () => {
    expect(() => protectedCopy(keyOfFolder(plainBench()), 'pendek')).toThrow(
      expect.objectContaining({ code: 'KEY_PASSPHRASE_SHORT' }),
    );
  });
});
