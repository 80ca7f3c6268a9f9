import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { BenchKeyError } from './bench-key-error.ts';
import { type BenchKey, pemOfBenchKey } from './bench-key.ts';
import { type KeyFiles, plainVault } from './key-vault.ts';
import { sha256 } from './sha256.ts';
import { syncFolder } from './write-durably.ts';

/** How far a move has come. */
export type KeyMoveStep = 'written' | 'read-back' | 'noted' | 'overwritten' | 'removed';

/** A key that leaves its plain file for the key store. */
export interface KeyMove {
  readonly dataFolder: string;
  /** The key, which is known to be that of the bench. */
  readonly key: BenchKey;
  /** Files of the key store. */
  readonly sealed: KeyFiles;
  /** Writes into the log, durably, that the key has moved to a file with this SHA-256; once, however often it is asked to. */
  readonly note: (sealedSha256: string) => void;
  /** Hears of each step when it is on disk. */
  readonly reached?: ((step: KeyMoveStep) => void) | undefined;
}

/**
 * Moves a key from its plain file into the key store: written, read back and compared, noted in the log, and only then is the plain
 * file overwritten and removed. Cut off anywhere, the key is whole in one of both, and moving again goes on from there.
 * @throws BenchKeyError `KEY_STORE_REFUSES`, StoreError, or an error of the file system; the plain file is still there then
 */
export function moveKey({ dataFolder, key, sealed, note, reached }: KeyMove): void {
  if (!isKept(sealed, key)) {
    sealed.keep(key);
    reached?.('written');
    if (!isKept(sealed, key)) {
      rmSync(sealed.path, { force: true });
      throw new BenchKeyError('KEY_STORE_REFUSES', sealed.path);
    }
  }
  reached?.('read-back');
  note(sha256(readFileSync(sealed.path)));
  reached?.('noted');
  erasePlainKey(dataFolder, () => reached?.('overwritten'));
  reached?.('removed');
}

/** True where the key store gives back this key, to the last letter. */
function isKept(sealed: KeyFiles, key: BenchKey): boolean {
  try {
    const kept = sealed.kept();
    return kept !== null && pemOfBenchKey(kept) === pemOfBenchKey(key);
  } catch {
    return false;
  }
}

/**
 * Overwrites and removes every plain file that a key may have been written to. A file system that writes elsewhere than it read (most
 * on flash do) may still hold the old blocks for a while.
 */
function erasePlainKey(dataFolder: string, overwritten: () => void): void {
  const path = join(dataFolder, plainVault.fileName);
  const names = [path, `${path}.draft`, `${path}.new`, `${path}.draft.new`].filter((one) => existsSync(one));
  for (const one of names) overwrite(one);
  overwritten();
  for (const one of names) rmSync(one);
  syncFolder(dataFolder);
}

function overwrite(path: string): void {
  const file = openSync(path, 'r+');
  try {
    writeSync(file, new Uint8Array(statSync(path).size), 0, undefined, 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
