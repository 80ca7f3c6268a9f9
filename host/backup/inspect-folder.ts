import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BackupFile } from '#core/record/backup-manifest.ts';
import type { BackupProblem } from '#core/record/backup-problem.ts';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { checkEvidence, distinct } from '../integrity/check-evidence.ts';
import { wholePlan } from '../integrity/check-plan.ts';
import type { CheckSources, FileState } from '../integrity/check-sources.ts';
import { anchorFile, anchorName } from '../seal/anchor-file.ts';
import type { ChainHeads } from '../seal/seal-record.ts';
import { openEvidenceFile, type EvidenceFile } from '../store/evidence-file.ts';
import { databaseName } from '../store/open-test-store.ts';
import { StoreError } from '../store/store-error.ts';
import type { BackupWatch } from './backup-progress.ts';
import { hashFile } from './hashed-file.ts';

/** How copied files are found when all of them are read again. */
export interface Inspection {
  /** Files that are not what they should be. */
  readonly problems: readonly BackupProblem[];
  /** What a check of the copied evidence finds; nothing where the files are not sound enough to look. */
  readonly findings: readonly IntegrityFinding[];
  /** Heads of the chains in the copied database; null where it cannot be read. */
  readonly heads: ChainHeads | null;
}

/** Reads all files of a folder again, holds them to what they should be, and checks the evidence in them. */
export async function inspectFolder(
  folder: string,
  files: readonly BackupFile[],
  key: CheckSources['key'],
  watch: BackupWatch,
): Promise<Inspection> {
  const problems = [...besideDatabase(folder)];
  for (const file of files) problems.push(...(await inspectFile(folder, file, watch)));
  const isReadable = !problems.some(({ path }) => path.startsWith(databaseName));
  if (!isReadable) return { problems, findings: [], heads: null };
  try {
    return { problems, ...(await inspectEvidence(folder, statesOf(files, problems), key, watch)) };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const unreadable: BackupProblem = { code: 'DATABASE_UNREADABLE', path: databaseName };
    return { problems: [...problems, unreadable], findings: [], heads: null };
  }
}

/** SQLite reads what lies beside a database as a part of it. */
function besideDatabase(folder: string): readonly BackupProblem[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${databaseName}-`))
    .map((path) => ({ code: 'FILE_UNEXPECTED', path }));
}

async function inspectFile(
  folder: string,
  { path, bytes, sha256 }: BackupFile,
  watch: BackupWatch,
): Promise<readonly BackupProblem[]> {
  if (!existsSync(join(folder, path))) return [{ code: 'FILE_MISSING', path }];
  const found = await hashFile(join(folder, path), watch);
  return found.bytes === bytes && found.sha256 === sha256 ? [] : [{ code: 'FILE_ALTERED', path }];
}

/** How each file was found, by its name without its ending: that is the hash it was stored under. */
function statesOf(
  files: readonly BackupFile[],
  problems: readonly BackupProblem[],
): (folder: string, sha256: string) => FileState {
  const faulty = new Map(problems.map(({ path, code }) => [path, code]));
  const kept = new Map(files.map((file) => [withoutEnding(file.path), file]));
  return (folder, sha256) => {
    const file = kept.get(`${folder}/${sha256}`);
    if (file === undefined || faulty.get(file.path) === 'FILE_MISSING') return 'missing';
    return faulty.has(file.path) || file.sha256 !== sha256 ? 'altered' : 'whole';
  };
}

function withoutEnding(path: string): string {
  return path.replace(/\.[a-z]+$/, '');
}

async function inspectEvidence(
  folder: string,
  stateOf: (folder: string, sha256: string) => FileState,
  key: CheckSources['key'],
  watch: BackupWatch,
): Promise<Pick<Inspection, 'findings' | 'heads'>> {
  const database = openEvidenceFile(join(folder, databaseName));
  try {
    if (!database.isSound()) throw new StoreError('STORE_DAMAGED', databaseName);
    const findings = await findingsIn(database, watch, {
      key,
      anchor: anchorFile(join(folder, anchorName)).read(),
      recording: (sha256) => stateOf('waveforms', sha256),
      photo: (sha256) => stateOf('photos', sha256),
      signedCopy: (sha256) => stateOf('signed-copies', sha256),
    });
    return { findings, heads: database.kept().heads() };
  } finally {
    database.dispose();
  }
}

async function findingsIn(
  database: EvidenceFile,
  { signal }: BackupWatch,
  rest: Omit<CheckSources, 'kept'>,
): Promise<readonly IntegrityFinding[]> {
  const kept = database.kept();
  const found: IntegrityFinding[] = [];
  for (const step of checkEvidence({ kept, ...rest }, wholePlan(kept.heads()))) {
    found.push(...step.found);
    // Other work of the bench goes on between two steps.
    await nextTurn();
    signal?.throwIfAborted();
  }
  return distinct(found);
}
