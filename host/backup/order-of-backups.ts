import { join } from 'node:path';
import type { BackupContent } from '#core/record/backup-manifest.ts';
import { openEvidenceFile } from '../store/evidence-file.ts';
import { databaseName } from '../store/open-test-store.ts';
import type { MadeBackup } from './make-backup.ts';

/**
 * The backups whose log the newest one goes on from, the latest first. Others hold what the newest does not have: they were made
 * before an older backup was restored, or of a log that was changed since. @throws StoreError
 */
export function backupsBefore(newest: MadeBackup, others: readonly MadeBackup[]): readonly MadeBackup[] {
  const database = openEvidenceFile(join(newest.folder, databaseName));
  try {
    const kept = database.kept();
    const hashAt = (sequence: number): string | null =>
      kept.events(sequence - 1, sequence)[0]?.sha256 ?? null;
    return others
      .filter(({ content }) => hashAt(content.heads.auditSequence) === content.heads.auditSha256)
      .toSorted((one, other) => laterFirst(one.content, other.content, newest.content));
  } finally {
    database.dispose();
  }
}

/** By how far the chains had come. Between equals the time decides, and one from after the newest was made by a wrong clock. */
function laterFirst(one: BackupContent, other: BackupContent, newest: BackupContent): number {
  return (
    other.heads.auditSequence - one.heads.auditSequence ||
    other.heads.sealSequence - one.heads.sealSequence ||
    Number(isAhead(one, newest)) - Number(isAhead(other, newest)) ||
    Date.parse(other.madeAt) - Date.parse(one.madeAt)
  );
}

function isAhead({ madeAt }: BackupContent, newest: BackupContent): boolean {
  return Date.parse(madeAt) > Date.parse(newest.madeAt);
}
