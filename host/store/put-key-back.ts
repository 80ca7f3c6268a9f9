import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BenchKeyError } from '../seal/bench-key-error.ts';
import type { BenchKey } from '../seal/bench-key.ts';
import { keyFiles, plainVault } from '../seal/key-vault.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { openEvidenceFile } from './evidence-file.ts';
import { databaseName } from './open-test-store.ts';

/**
 * Puts a key back into the data folder whose records it has sealed, as a plain file for its owner only; a bench with a key store moves
 * it there at its next start.
 * @throws BenchKeyError `KEY_THERE`, `KEY_FOREIGN`, StoreError; nothing is changed then
 */
export function putKeyBack(dataFolder: string, key: BenchKey): void {
  const path = join(dataFolder, plainVault.fileName);
  if (!existsSync(join(dataFolder, databaseName))) openEvidenceFile(join(dataFolder, databaseName));
  const lock = lockDataFolder(dataFolder);
  try {
    if (existsSync(path) && readFileSync(path).some((byte) => byte !== 0)) {
      throw new BenchKeyError('KEY_THERE', path);
    }
    if (!isNamed(dataFolder, key)) throw new BenchKeyError('KEY_FOREIGN', path);
    keyFiles(dataFolder).keep(key);
  } finally {
    lock.release();
  }
}

/** True where the first event or the last seal of the bench names this key. */
function isNamed(dataFolder: string, { keyId }: BenchKey): boolean {
  const evidence = openEvidenceFile(join(dataFolder, databaseName));
  try {
    const kept = evidence.kept();
    const { sealSequence } = kept.heads();
    const texts = [...kept.events(0, 1), ...kept.seals(sealSequence - 1, sealSequence)];
    return texts.some(({ content }) => content.includes(keyId));
  } finally {
    evidence.dispose();
  }
}
