/** What can be wrong with a backup, as a closed list. */
export type BackupProblemCode =
  | 'MANIFEST_ALTERED'
  | 'FILE_MISSING'
  | 'FILE_ALTERED'
  | 'FILE_UNEXPECTED'
  | 'DATABASE_UNREADABLE'
  | 'HEADS_DIFFER';

/** A file of a backup that is not as it was written. */
export interface BackupProblem {
  readonly code: BackupProblemCode;
  /** Its path inside the backup. */
  readonly path: string;
}
