import { realScheduler } from '#drivers/time.ts';
import { BackupDesk, type BackupDeskOptions } from './backup/backup-desk.ts';
import { makeBackup } from './backup/make-backup.ts';
import { removeOldest } from './backup/remove-oldest.ts';
import type { BenchKey } from './seal/bench-key.ts';
import { machineClock } from './session/wall-clock.ts';

/** The desk that makes the backups of a running bench, by the clock of the computer. */
export function backupsOfBench(
  parts: Pick<BackupDeskOptions, 'dataFolder' | 'version' | 'isTesting' | 'log'> & {
    readonly store: BackupDeskOptions['store'] & { readonly key: BenchKey };
  },
): BackupDesk {
  const now = (): string => machineClock.now();
  const make: BackupDeskOptions['make'] = (wish) => makeBackup({ ...wish, key: parts.store.key });
  return new BackupDesk({ ...parts, scheduler: realScheduler, now, make, removeOldest });
}
