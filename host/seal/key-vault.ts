import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { benchKeyFromPem, createBenchKey, pemOfBenchKey, type BenchKey } from './bench-key.ts';
import type { BenchKeyProblemCode } from '#core/words/bench-key-words.ts';
import { BenchKeyError } from './bench-key-error.ts';
import { syncFolder, writeDurably } from './write-durably.ts';

/** Turns the key's text into what is stored, and back: the key store of the operating system, where there is one. */
export interface KeyVault {
  /** Name of the file beside the database. */
  readonly fileName: string;
  /** What is said where the stored text cannot be revealed. */
  readonly unreadable: BenchKeyProblemCode;
  protect(text: string): string;
  reveal(stored: string): string;
}

/** A vault without a key store: a file that its owner alone can read. */
export const plainVault: KeyVault = {
  fileName: 'bench-key.pem',
  unreadable: 'KEY_UNREADABLE',
  protect: (text) => text,
  reveal: (stored) => stored,
};

/** The files of the bench's key in a data folder. A key is a draft until the first seals are on disk with their anchor. */
export interface KeyFiles {
  /** Where the key is, for words. */
  readonly path: string;
  /** The key that is in use; null where there is none. @throws BenchKeyError */
  kept(): BenchKey | null;
  /** The key that a beginning which was cut off left behind; null where there is none. @throws BenchKeyError */
  draft(): BenchKey | null;
  /** A new key by the system's own chance, kept as a draft. */
  makeDraft(): BenchKey;
  /** Makes the draft the key that is in use. */
  confirm(): void;
  /** Keeps this key as the one in use. */
  keep(key: BenchKey): void;
}

/** The files of the bench's key in this folder. */
export function keyFiles(dataFolder: string, vault: KeyVault = plainVault): KeyFiles {
  const path = join(dataFolder, vault.fileName);
  const draftPath = `${path}.draft`;
  return {
    path,
    kept: () => readKey(path, vault),
    draft: () => readKey(draftPath, vault),
    makeDraft: () => makeKey(draftPath, vault),
    confirm: () => {
      renameSync(draftPath, path);
      syncFolder(dataFolder);
    },
    keep: (key) => writeDurably(path, vault.protect(pemOfBenchKey(key))),
  };
}

function makeKey(path: string, vault: KeyVault): BenchKey {
  const key = createBenchKey();
  writeDurably(path, vault.protect(pemOfBenchKey(key)));
  return key;
}

function readKey(path: string, vault: KeyVault): BenchKey | null {
  if (!existsSync(path)) return null;
  const others = 0o077;
  // Windows keeps rights in another way, by which the person's own folder is closed to others.
  if (process.platform !== 'win32' && (statSync(path).mode & others) !== 0) {
    throw new BenchKeyError('KEY_READABLE_BY_OTHERS', path);
  }
  try {
    return benchKeyFromPem(vault.reveal(readFileSync(path, 'utf8')));
  } catch {
    // The cause may hold a part of the key.
    throw new BenchKeyError(vault.unreadable, path);
  }
}
