import { realScheduler } from '#drivers/time.ts';
import { BackupDesk, type BackupDeskOptions } from './backup/backup-desk.ts';
import { makeBackup } from './backup/make-backup.ts';
import { machineClock } from './session/wall-clock.ts';

/** The desk that makes the backups of a running bench, by the clock of the computer. */
export function backupsOfBench(
  parts: Pick<BackupDeskOptions, 'dataFolder' | 'version' | 'store' | 'isTesting' | 'log'>,
): BackupDesk {
  const now = (): string => machineClock.now();
  return new BackupDesk({ ...parts, scheduler: realScheduler, now, make: makeBackup });
}
