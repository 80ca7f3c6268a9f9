import type { BackupErrorCode } from '#core/words/backup-words.ts';
import { BackupError } from './backup-error.ts';

const codeBySystemCode: Readonly<Record<string, BackupErrorCode>> = {
  ENOSPC: 'BACKUP_DISK_FULL',
  EDQUOT: 'BACKUP_DISK_FULL',
  EACCES: 'BACKUP_FOLDER_UNUSABLE',
  EPERM: 'BACKUP_FOLDER_UNUSABLE',
  EROFS: 'BACKUP_FOLDER_UNUSABLE',
  ENOENT: 'BACKUP_FOLDER_UNUSABLE',
  ENOTDIR: 'BACKUP_FOLDER_UNUSABLE',
  EEXIST: 'BACKUP_FOLDER_UNUSABLE',
  EINVAL: 'BACKUP_FOLDER_UNUSABLE',
  ELOOP: 'BACKUP_FOLDER_UNUSABLE',
  ENAMETOOLONG: 'BACKUP_FOLDER_UNUSABLE',
  // A path that no system takes, such as one with a null byte.
  ERR_INVALID_ARG_VALUE: 'BACKUP_FOLDER_UNUSABLE',
  EIO: 'BACKUP_FAILED',
  EBUSY: 'BACKUP_FAILED',
  ABORT_ERR: 'BACKUP_CANCELLED',
};

/** Runs a step with files; what the system refuses comes out as BackupError with words. */
export async function withBackupErrors<T>(about: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const code = systemCode(error);
    throw code === undefined ? error : new BackupError(code, about, { cause: error });
  }
}

function systemCode(error: unknown): BackupErrorCode | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'AbortError') return 'BACKUP_CANCELLED';
  return 'code' in error && typeof error.code === 'string' ? codeBySystemCode[error.code] : undefined;
}
