import { existsSync, mkdirSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, isAbsolute, resolve } from 'node:path';
import type { BackupContent, BackupFile } from '#core/record/backup-manifest.ts';
import { anchorName } from '../seal/anchor-file.ts';
import { BenchKeyError } from '../seal/bench-key-error.ts';
import type { BenchKey } from '../seal/bench-key.ts';
import { keyOfFolder } from '../seal/key-place.ts';
import { plainVault } from '../seal/key-vault.ts';
import { syncFolder } from '../seal/write-durably.ts';
import { openEvidenceFile } from '../store/evidence-file.ts';
import { type FileLock, lockFile } from '../store/file-lock.ts';
import { databaseName } from '../store/open-test-store.ts';
import { StoreError } from '../store/store-error.ts';
import { BackupError, DamagedBackupError } from './backup-error.ts';
import { backupName, unfinishedEnding, writerName } from './backup-name.ts';
import type { BackupWatch } from './backup-progress.ts';
import { filesOfBench } from './files-of-bench.ts';
import { copyHashed, hashFile } from './hashed-file.ts';
import { inspectFolder } from './inspect-folder.ts';
import { readManifest, writeManifest } from './manifest-file.ts';
import { removeLeftovers } from './remove-leftovers.ts';
import { withBackupErrors } from './with-backup-errors.ts';

/** What is to be copied to where. */
export interface BackupWish extends BackupWatch {
  readonly dataFolder: string;
  /** Folder of backups; the new one gets a folder of its own in it. */
  readonly outFolder: string;
  /** Puts the private key of the bench in: whoever has the backup can forge then. */
  readonly withKey: boolean;
  /** The key of an open bench; where it is left out, that of the folder. */
  readonly key?: BenchKey;
  readonly version: string;
  /** Time of day in UTC as ISO 8601. */
  readonly madeAt: string;
}

/** A backup that was written whole and read again. */
export interface MadeBackup {
  readonly folder: string;
  readonly content: BackupContent;
  /** Folders that killed backups had left behind here and that were removed. */
  readonly leftovers: readonly string[];
}

/**
 * Copies what a bench keeps, also while it is in use, reads the copy again and checks the evidence in it. Until then it has an
 * ending of its own, so that one which was cut off is not taken for whole.
 * @throws BackupError, StoreError, BenchKeyError; nothing is left behind then
 */
export async function makeBackup(wish: BackupWish): Promise<MadeBackup> {
  const folder = join(resolve(wish.outFolder), backupName(wish.madeAt));
  const growing = `${folder}${unfinishedEnding}`;
  const database = join(wish.dataFolder, databaseName);
  if (!existsSync(database)) throw new StoreError('STORE_MISSING', wish.dataFolder);
  refuseInside(wish.dataFolder, folder);
  const key = wish.key ?? keyOfFolder(wish.dataFolder);
  const keyPath = join(wish.dataFolder, plainVault.fileName);
  // What the key store guards never gets into a backup in clear.
  if (wish.withKey && !existsSync(keyPath)) throw new BenchKeyError('KEY_IN_KEY_STORE', keyPath);
  await withBackupErrors(dirname(folder), () => mkdir(dirname(folder), { recursive: true, mode: 0o700 }));
  const leftovers = await withBackupErrors(folder, () =>
    removeLeftovers(dirname(folder), key.keyId, Date.parse(wish.madeAt)),
  );
  if (existsSync(folder) || existsSync(growing)) throw new BackupError('BACKUP_TAKEN', folder);
  return await withBackupErrors(folder, async () => {
    await write(growing, wish, key);
    await rename(growing, folder);
    syncFolder(dirname(folder));
    return { folder, content: readManifest(folder), leftovers };
  });
}

/** Fills a folder that this process holds until it is whole; nothing of it stays where that fails. */
async function write(growing: string, wish: BackupWish, key: BenchKey): Promise<void> {
  const mark = join(growing, writerName(key.keyId));
  await mkdir(growing, { mode: 0o700 });
  let lock: FileLock | null = null;
  try {
    lock = lockFile(mark);
    await fill(growing, wish, key);
    lock?.release();
    await rm(mark, { force: true });
  } catch (error) {
    lock?.release();
    await rm(growing, { recursive: true, force: true });
    throw error;
  }
}

function refuseInside(dataFolder: string, folder: string): void {
  const way = relative(resolve(dataFolder), folder);
  if (!way.startsWith('..') && !isAbsolute(way)) throw new BackupError('BACKUP_INSIDE_DATA', folder);
}

async function fill(growing: string, wish: BackupWish, key: BenchKey): Promise<void> {
  const files = await copyAll(growing, wish);
  const { problems, findings, heads } = await inspectFolder(growing, files, key, wish);
  if (problems.length > 0 || heads === null) throw new DamagedBackupError(problems, []);
  const { keyId, publicJwk } = key;
  const { sealSequence, sealSha256, auditSequence, auditSha256 } = heads;
  const content: BackupContent = {
    format: 'senyap-backup/1',
    madeAt: wish.madeAt,
    program: { name: 'Senyap', version: wish.version },
    keyId,
    publicJwk,
    withKey: wish.withKey,
    heads: { sealSequence, sealSha256, auditSequence, auditSha256 },
    findings: [...findings],
    files: [...files],
  };
  writeManifest(growing, content, key);
}

/** The anchor first, for it may be behind the database and never ahead; files last, for a database names only those that are there. */
async function copyAll(growing: string, wish: BackupWish): Promise<readonly BackupFile[]> {
  const files: BackupFile[] = [];
  wish.expect?.(2 * bytesOf(wish));
  const copy = async (path: string): Promise<void> => {
    const target = join(growing, path);
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    files.push({ path, ...(await copyHashed(join(wish.dataFolder, path), target, wish)) });
  };
  if (existsSync(join(wish.dataFolder, anchorName))) await copy(anchorName);
  files.push(await copyDatabase(growing, wish));
  for (const path of filesOfBench(wish.dataFolder)) await copy(path);
  if (wish.withKey) await copy(plainVault.fileName);
  return files;
}

/** What is copied once and read once more, about: a bench in use may grow meanwhile. */
function bytesOf({ dataFolder }: BackupWish): number {
  const sizes = [databaseName, ...filesOfBench(dataFolder)].map(
    (path) => statSync(join(dataFolder, path)).size,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function copyDatabase(growing: string, wish: BackupWish): Promise<BackupFile> {
  const target = join(growing, databaseName);
  const database = openEvidenceFile(join(wish.dataFolder, databaseName));
  try {
    await database.copyTo(target, () => wish.signal?.throwIfAborted());
  } finally {
    database.dispose();
  }
  return { path: databaseName, ...(await hashFile(target, wish)) };
}
