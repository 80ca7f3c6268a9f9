import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '#host/seal/sha256.ts';
import { openSignedCopyFolder } from '#host/store/signed-copy-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bytes = new TextEncoder().encode('%PDF-1.7 signed');

describe('the folder of signed copies', () => {
  test('keeps each file under its SHA-256, for its owner only, and gives it back whole', () => {
    const folder = temporaryFolder();
    const copies = openSignedCopyFolder(folder);
    const hash = copies.store(bytes);
    expect(hash).toBe(sha256(bytes));
    expect(copies.store(bytes)).toBe(hash);
    expect(readdirSync(join(folder, 'signed-copies'))).toEqual([`${hash}.pdf`]);
    expect(statSync(join(folder, 'signed-copies', `${hash}.pdf`)).mode & 0o077).toBe(0);
    expect(copies.find(hash)).toEqual({ state: 'whole', bytes });
  });

  test('says of a file that is gone or changed what it is, and never hands it out', () => {
    const folder = temporaryFolder();
    const copies = openSignedCopyFolder(folder);
    const hash = copies.store(bytes);
    const path = join(folder, 'signed-copies', `${hash}.pdf`);
    chmodSync(path, 0o600);
    writeFileSync(path, 'something else');
    expect(copies.find(hash)).toEqual({ state: 'altered' });
    expect(copies.find('0'.repeat(64))).toEqual({ state: 'missing' });
    expect(copies.find('../senyap.sqlite')).toEqual({ state: 'missing' });
  });
});
