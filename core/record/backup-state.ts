import { z } from 'zod';

/** Fewer backups than this are never kept: the newest may be of a bench that was damaged already. */
export const fewestKept = 3;

/** Form of where backups go and when they are made by themselves. */
export const backupPlanSchema = z.strictObject({
  /** Absolute path of the folder of backups. */
  folder: z.string().min(1).max(1000),
  /** Local time of day, `HH:MM`; null for none. */
  dailyAt: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  /** Closed tests after which one is made; null for none. */
  everyTests: z.int().min(1).max(10_000).nullable(),
  /** How many backups stay; the oldest go after a new one is whole. Null keeps all. */
  keep: z.int().min(fewestKept).max(10_000).nullable().default(null),
});

/** Where backups go and when they are made by themselves (see {@link backupPlanSchema}). */
export type BackupPlan = z.output<typeof backupPlanSchema>;

/**
 * Why a backup is not deleted though there are more than shall be kept: it is the newest of a bench that was whole, it holds events
 * that the bench has no more, or it holds the key.
 */
export const sparedReasons = ['last-whole', 'holds-more', 'with-key'] as const;

/** A backup that stays beside those that are kept, by the name of its folder. */
export interface SparedBackup {
  readonly name: string;
  readonly why: (typeof sparedReasons)[number];
}

/** How the newest backup since the program started stands. */
export interface BackupState {
  /** `stopped` where a person ended it or a test began. */
  readonly kind: 'waiting' | 'copying' | 'done' | 'failed' | 'stopped';
  /** Bytes copied or read again so far, and how many there will be. */
  readonly doneBytes: number;
  readonly ofBytes: number;
  /** Where it lies; null before it is whole. */
  readonly folder: string | null;
  /** Why it failed, or what failed after it was whole. */
  readonly problem: { readonly id: string; readonly en: string } | null;
  /** Which backups stayed beside those that are kept once it was whole, and why. */
  readonly spared: readonly SparedBackup[];
  /** When it ended, ISO 8601 with offset; null before. */
  readonly endedAt: string | null;
  /** When the newest whole backup was made by the log, ISO 8601 with offset; null for never. */
  readonly lastMadeAt: string | null;
  /** Where that one was put. */
  readonly lastFolder: string | null;
  /** How much of the bench itself was not as it was stored when that one was made. */
  readonly lastFindings: number;
  /** The newest failure that no whole backup followed, by the log. */
  readonly lastFailure: { readonly at: string; readonly id: string; readonly en: string } | null;
  readonly plan: BackupPlan | null;
}
