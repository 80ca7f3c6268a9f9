import type { BackupContent } from '#core/record/backup-manifest.ts';
import type { BackupProblem } from '#core/record/backup-problem.ts';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { databaseName } from '../store/open-test-store.ts';
import { DamagedBackupError } from './backup-error.ts';
import type { BackupWatch } from './backup-progress.ts';
import { inspectFolder, type Inspection } from './inspect-folder.ts';
import { keyOfManifest, readManifest } from './manifest-file.ts';
import { withBackupErrors } from './with-backup-errors.ts';

/**
 * Reads all of a backup again: every file is as it was written and the evidence in it is as it was then. Returns what it says of
 * itself. @throws BackupError, DamagedBackupError with every fault by its file
 */
export async function verifyBackup(folder: string, watch: BackupWatch = {}): Promise<BackupContent> {
  const content = readManifest(folder);
  await verifyFiles(folder, content, watch);
  return content;
}

/** Holds a folder to what a backup says of it. @throws DamagedBackupError */
export async function verifyFiles(folder: string, content: BackupContent, watch: BackupWatch): Promise<void> {
  const inspection = await withBackupErrors(folder, () =>
    inspectFolder(folder, content.files, keyOfManifest(content), watch),
  );
  const problems = [...inspection.problems, ...headsOf(inspection, content)];
  const known = new Set(content.findings.map(nameOf));
  const findings = inspection.findings.filter((one) => !known.has(nameOf(one)));
  if (problems.length + findings.length > 0) throw new DamagedBackupError(problems, findings);
}

function headsOf({ heads }: Inspection, content: BackupContent): readonly BackupProblem[] {
  if (heads === null || canonicalJson(plainHeads(heads)) === canonicalJson(content.heads)) return [];
  return [{ code: 'HEADS_DIFFER', path: databaseName }];
}

function plainHeads(heads: NonNullable<Inspection['heads']>): BackupContent['heads'] {
  const { sealSequence, sealSha256, auditSequence, auditSha256 } = heads;
  return { sealSequence, sealSha256, auditSequence, auditSha256 };
}

function nameOf({ code, testId, what, notedAt }: IntegrityFinding): string {
  return `${code} ${testId} ${what} ${notedAt}`;
}
