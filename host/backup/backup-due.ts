import type { BackupPlan } from '#core/record/backup-state.ts';

/** The newest whole backup. */
export interface LastBackup {
  readonly folder: string;
  /** How much of the bench itself was not as it was stored. */
  readonly findings: number;
  /** ISO 8601 with offset. */
  readonly at: string;
  /** How many tests were sealed then. */
  readonly sealSequence: number;
}

const dayMilliseconds = 24 * 3600 * 1000;

/**
 * True where a backup should have been made by now: its time of day has come since the last one (also while the program did not
 * run), or enough tests were closed since. One that was made in the time to come, by a clock that was ahead, holds none up.
 * @param now local time as ISO 8601 with offset @param sealSequence how many tests are sealed
 */
export function isBackupDue(
  { dailyAt, everyTests }: Pick<BackupPlan, 'dailyAt' | 'everyTests'>,
  last: Pick<LastBackup, 'at' | 'sealSequence'> | null,
  now: string,
  sealSequence: number,
): boolean {
  const isTime = dailyAt !== null && (last === null || isTimeSince(Date.parse(last.at), dailyAt, now));
  const isCount = everyTests !== null && sealSequence - (last?.sealSequence ?? 0) >= everyTests;
  return isTime || isCount;
}

function isTimeSince(lastAt: number, dailyAt: string, now: string): boolean {
  return lastAt > Date.parse(now) || lastAt < newestTime(now, dailyAt);
}

/** The newest moment of this time of day that is not in the future, in milliseconds since 1970. */
function newestTime(now: string, dailyAt: string): number {
  const today = Date.parse(`${now.slice(0, 11)}${dailyAt}:00${offsetOf(now)}`);
  return today <= Date.parse(now) ? today : today - dayMilliseconds;
}

function offsetOf(now: string): string {
  return /(?:Z|[+-]\d\d:\d\d)$/.exec(now)?.[0] ?? 'Z';
}
