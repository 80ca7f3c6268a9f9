import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BenchKeyError } from './bench-key-error.ts';
import type { BenchKey } from './bench-key.ts';
import { publicKeyOfSealed, type PublicBenchKey, sealedKeyName } from './key-store.ts';
import { type KeyFiles, keyFiles, type KeyVault, plainVault } from './key-vault.ts';

/** Where the key of a data folder is used from. */
export interface KeyPlace {
  readonly files: KeyFiles;
  /** True where a key, or what is left of one, lies in a plain file and belongs into the key store. */
  readonly isToMove: boolean;
}

/**
 * Finds the key of a data folder, or where a new one belongs: in the key store where there is one, else in a plain file.
 * @param vault that of the key store; null where there is none
 * @throws BenchKeyError `KEY_IN_KEY_STORE`, `KEYS_DIFFER`, `SEALS_GONE`
 */
export function keyPlace(dataFolder: string, vault: KeyVault | null): KeyPlace {
  const plain = keyFiles(dataFolder, plainVault);
  const isSealed = existsSync(join(dataFolder, sealedKeyName));
  const isPlain = holdsText(plain.path);
  const [isPlainDraft, isSealedDraft] = [plain.path, join(dataFolder, sealedKeyName)].map((path) =>
    existsSync(`${path}.draft`),
  );
  if (vault === null) {
    const isInStore = isSealed || (isSealedDraft && !isPlainDraft);
    if (isInStore && !isPlain) throw new BenchKeyError('KEY_IN_KEY_STORE', join(dataFolder, sealedKeyName));
    return { files: plain, isToMove: false };
  }
  const sealed = keyFiles(dataFolder, vault);
  if (isSealed) return isPlain ? ofBoth(plain, sealed) : { files: sealed, isToMove: existsSync(plain.path) };
  const isBegunPlain = isPlain || (isPlainDraft && !isSealedDraft);
  return isBegunPlain ? { files: plain, isToMove: true } : { files: sealed, isToMove: false };
}

/** The private key of a data folder as a program without a key store reads it. @throws BenchKeyError */
export function keyOfFolder(dataFolder: string): BenchKey {
  const { files } = keyPlace(dataFolder, null);
  const key = files.kept();
  if (key === null) throw new BenchKeyError('KEY_LOST', files.path);
  return key;
}

/** The public key of a data folder, also where the private one is in the key store. @throws BenchKeyError */
export function publicKeyOfFolder(dataFolder: string): PublicBenchKey {
  const path = join(dataFolder, sealedKeyName);
  if (!existsSync(path) || holdsText(join(dataFolder, plainVault.fileName))) return keyOfFolder(dataFolder);
  try {
    return publicKeyOfSealed(readFileSync(path, 'utf8'));
  } catch {
    throw new BenchKeyError('KEY_UNREADABLE', path);
  }
}

/** A move that was cut off leaves both with the same key; a copy that was put back stands in for what cannot be opened. */
function ofBoth(plain: KeyFiles, sealed: KeyFiles): KeyPlace {
  const [inFile, inStore] = [readable(plain), readable(sealed)];
  if (inStore === null) return { files: inFile === null ? sealed : plain, isToMove: inFile !== null };
  if (inFile !== null && inFile.keyId !== inStore.keyId) throw new BenchKeyError('KEYS_DIFFER', plain.path);
  return { files: sealed, isToMove: inFile !== null };
}

function readable(files: KeyFiles): BenchKey | null {
  try {
    return files.kept();
  } catch (error) {
    if (error instanceof BenchKeyError && error.code !== 'KEY_READABLE_BY_OTHERS') return null;
    throw error;
  }
}

/** False for no file, and for one that was overwritten with nothing on its way out. */
function holdsText(path: string): boolean {
  return existsSync(path) && readFileSync(path).some((byte) => byte !== 0);
}
