import { z } from 'zod';

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
});

/** Where backups go and when they are made by themselves (see {@link backupPlanSchema}). */
export type BackupPlan = z.output<typeof backupPlanSchema>;

/** How the newest backup since the program started stands. */
export interface BackupState {
  /** `stopped` where a person ended it or a test began. */
  readonly kind: 'waiting' | 'copying' | 'done' | 'failed' | 'stopped';
  /** Bytes copied or read again so far, and how many there will be. */
  readonly doneBytes: number;
  readonly ofBytes: number;
  /** Where it lies; null before it is whole. */
  readonly folder: string | null;
  /** Why it failed. */
  readonly problem: { readonly id: string; readonly en: string } | null;
  /** When it ended, ISO 8601 with offset; null before. */
  readonly endedAt: string | null;
  /** When the newest whole backup was made from this program, ISO 8601; null for never. */
  readonly lastMadeAt: string | null;
  readonly plan: BackupPlan | null;
}
