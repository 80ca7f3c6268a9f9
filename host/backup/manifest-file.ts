import { createPublicKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  backupManifestSchema,
  type BackupContent,
  type BackupManifest,
} from '#core/record/backup-manifest.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { type BenchKey, isSignedBy, signatureOf, thumbprint } from '../seal/bench-key.ts';
import { writeDurably } from '../seal/write-durably.ts';
import { databaseName } from '../store/open-test-store.ts';
import { BackupError, DamagedBackupError } from './backup-error.ts';
import { manifestName, unfinishedEnding } from './backup-name.ts';

/** Writes the manifest of a backup whose files are all there. */
export function writeManifest(folder: string, content: BackupContent, key: BenchKey): void {
  const manifest: BackupManifest = { content, signature: signatureOf(key, content) };
  writeDurably(join(folder, manifestName), manifestText(manifest));
}

/** What a whole backup says of itself, signed by its key. @throws BackupError, DamagedBackupError */
export function readManifest(folder: string): BackupContent {
  if (folder.endsWith(unfinishedEnding)) throw new BackupError('BACKUP_CUT', folder);
  return manifestIn(folder);
}

/** The same of a folder of any name. @throws BackupError, DamagedBackupError */
export function manifestIn(folder: string): BackupContent {
  const path = join(folder, manifestName);
  // The manifest is written last: files without it are those of a backup that was cut off and given another name.
  const isCut = existsSync(join(folder, databaseName));
  if (!existsSync(path)) throw new BackupError(isCut ? 'BACKUP_CUT' : 'BACKUP_MISSING', folder);
  const content = signedContent(readFileSync(path, 'utf8'));
  if (content === null) throw new DamagedBackupError([{ code: 'MANIFEST_ALTERED', path: manifestName }], []);
  return content;
}

/** The public half of the key that a backup is signed with. */
export function keyOfManifest({ keyId, publicJwk }: BackupContent): Pick<BenchKey, 'keyId' | 'publicKey'> {
  return { keyId, publicKey: createPublicKey({ key: publicJwk, format: 'jwk' }) };
}

function manifestText(manifest: BackupManifest): string {
  return `${canonicalJson(manifest)}\n`;
}

/** The content of a manifest of which nothing was changed; null for any other text. */
function signedContent(text: string): BackupContent | null {
  try {
    const manifest = backupManifestSchema.parse(JSON.parse(text));
    const { content, signature } = manifest;
    const isWhole =
      manifestText(manifest) === text &&
      thumbprint(content.publicJwk) === content.keyId &&
      isSignedBy(keyOfManifest(content), content, signature);
    return isWhole ? content : null;
  } catch {
    return null;
  }
}
