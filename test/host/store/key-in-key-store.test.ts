import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { BenchKeyError } from '#host/seal/bench-key-error.ts';
import { keyOfFolder, publicKeyOfFolder } from '#host/seal/key-place.ts';
import type { KeyVault } from '#host/seal/key-vault.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { vaultOf } from '../../support/key-store-vault.ts';
import { copiedBench } from '../../support/tamper/copied-bench.ts';
import { fillSealedBench } from '../../support/tamper/sealed-bench.ts';
import { checkedFolder } from '../../support/tamper/checked-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const script = fileURLToPath(new URL('../../support/move-key-until-killed.ts', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
const plainBench = copiedBench(fillSealedBench);
const sari = vaultOf('sari');

/** What is in a folder once a program has opened it: which key, its files, and how often the log tells of moves. */
function opened(folder: string, vault: KeyVault | null = sari) {
  const store = openTestStore(folder, { vault });
  const { keyId } = store.key;
  const moved = store.kept().eventsOf('key-moved').length;
  const failed = store.kept().eventsOf('program-failed', 'KEY_NOT_MOVED').length;
  store.dispose();
  return { keyId, moved, failed, files: keyNames(folder) };
}

/** How a program without a key store finds the key. */
function withoutStore(folder: string): string {
  try {
    keyOfFolder(folder);
    return 'usable without it too';
  } catch (error) {
    return error instanceof BenchKeyError ? error.code : String(error);
  }
}

const keyNames = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('bench-key'));
const refusal = (code: string) => expect.objectContaining({ code });

describe('a bench whose key lies in a file, opened where there is a key store', () => {
  test('has its key moved there once, noted in the log; the plain file is gone, the sealed one is for its owner only', () => {
    const folder = plainBench();
    const { keyId } = keyOfFolder(folder);
    const secret = readFileSync(join(folder, 'bench-key.pem'), 'utf8').split('\n')[1] ?? '';
    expect(opened(folder)).toEqual({ keyId, moved: 1, failed: 0, files: ['bench-key.sealed'] });
    expect(opened(folder)).toEqual({ keyId, moved: 1, failed: 0, files: ['bench-key.sealed'] });
    expect(statSync(join(folder, 'bench-key.sealed')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'bench-key.sealed'), 'utf8')).not.toContain(secret);
    expect(publicKeyOfFolder(folder).keyId).toBe(keyId);
  });

  test.each([
    ['written', 'usable without it too'],
    ['read-back', 'usable without it too'],
    ['noted', 'usable without it too'],
    ['overwritten', 'KEY_IN_KEY_STORE'],
    ['removed', 'KEY_IN_KEY_STORE'],
  ])(
    'has its key whole when the move was killed after it was %s, and it goes on from there',
    { timeout: 30_000 },
    (step, elsewhere) => {
      const folder = plainBench();
      const { keyId } = keyOfFolder(folder);
      expect(spawnSync(process.execPath, [script, folder, step], { cwd: root }).signal).toBe('SIGKILL');
      expect(publicKeyOfFolder(folder).keyId).toBe(keyId);
      expect(withoutStore(folder)).toBe(elsewhere);
      expect(opened(folder)).toEqual({ keyId, moved: 1, failed: 0, files: ['bench-key.sealed'] });
    },
  );

  test('keeps its file and says so in the log where the key store does not give back what it took', () => {
    const folder = plainBench();
    const { keyId } = keyOfFolder(folder);
    const broken: KeyVault = { ...sari, reveal: () => 'nothing' };
    expect(opened(folder, broken)).toEqual({ keyId, moved: 0, failed: 1, files: ['bench-key.pem'] });
    expect(opened(folder)).toMatchObject({ keyId, moved: 1, files: ['bench-key.sealed'] });
  });

  test('has a first start that was cut off with a file go on in the key store', () => {
    const folder = temporaryFolder();
    const first = opened(folder, null);
    expect(first.files).toEqual(['bench-key.pem']);
    copyFileSync(join(folder, 'bench-key.pem'), join(folder, 'bench-key.pem.draft'));
    expect(opened(folder)).toMatchObject({ keyId: first.keyId, files: ['bench-key.sealed'] });
  });
});

describe('a bench whose key is in a key store', () => {
  const sealed = (): string => {
    const folder = plainBench();
    opened(folder);
    return folder;
  };

  test('gets a new key there where it is new', () => {
    const folder = temporaryFolder();
    expect(opened(folder).files).toEqual(['bench-key.sealed']);
    expect(opened(folder)).toMatchObject({ moved: 0 });
  });

  test('is refused in words by a program without one, and nothing is changed', () => {
    const folder = sealed();
    const before = readFileSync(join(folder, 'senyap.sqlite'));
    expect(() => openTestStore(folder)).toThrow(
      expect.objectContaining({
        code: 'KEY_IN_KEY_STORE',
        message: expect.stringContaining('Start the desktop program'),
        words: expect.objectContaining({ id: expect.stringContaining('program desktop') }),
      }),
    );
    expect(readFileSync(join(folder, 'senyap.sqlite')).equals(before)).toBe(true);
    expect(keyNames(folder)).toEqual(['bench-key.sealed']);
  });

  test('does not open for another person or on another computer, and opens with a copy of its key', () => {
    const [folder, withFile] = [sealed(), plainBench()];
    const files = keyNames(folder);
    expect(() => openTestStore(folder, { vault: vaultOf('ketut') })).toThrow(refusal('KEY_STORE_REFUSES'));
    expect(keyNames(folder)).toEqual(files);
    copyFileSync(join(withFile, 'bench-key.pem'), join(folder, 'bench-key.pem'));
    expect(opened(folder, vaultOf('ketut'))).toMatchObject({ moved: 2, files: ['bench-key.sealed'] });
    expect(checkedFolder(folder, { vault: vaultOf('ketut') })).toEqual([]);
  });

  test('is refused where another key lies beside it, and neither is touched', () => {
    const [folder, other] = [sealed(), temporaryFolder()];
    opened(other, null);
    copyFileSync(join(other, 'bench-key.pem'), join(folder, 'bench-key.pem'));
    expect(() => openTestStore(folder, { vault: sari })).toThrow(refusal('KEYS_DIFFER'));
    expect(keyNames(folder)).toEqual(['bench-key.pem', 'bench-key.sealed']);
  });

  test('is not begun anew over a database whose seals were removed', () => {
    const folder = sealed();
    for (const name of ['senyap.sqlite', 'senyap.sqlite-wal', 'anchor.json']) {
      rmSync(join(folder, name), { force: true });
    }
    expect(() => openTestStore(folder, { vault: sari })).toThrow(refusal('SEALS_GONE'));
  });

  test('whose sealed file is damaged is refused in words', () => {
    const folder = sealed();
    writeFileSync(join(folder, 'bench-key.sealed'), '{}');
    expect(() => openTestStore(folder, { vault: sari })).toThrow(refusal('KEY_STORE_REFUSES'));
    expect(() => publicKeyOfFolder(folder)).toThrow(refusal('KEY_UNREADABLE'));
  });
});
