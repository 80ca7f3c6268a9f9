import { z } from 'zod';
import type { AuditEvent } from '#core/record/audit-event.ts';
import { sha256, sha256OfJson } from '../seal/sha256.ts';
import type { Connection } from './connection.ts';
import { query } from './query-builder.ts';
import type { ProfileStepTable } from './schema.ts';

/** What the first event of the log holds fast of the time before it. */
export const baselineSchema = z.object({
  keyId: z.string(),
  /** How many records were sealed late; none can be later. */
  lateSealed: z.number().int().nonnegative(),
  /** SHA-256 of the text of each setting. */
  settings: z.record(z.string(), z.string()),
  /** SHA-256 of each step of an own profile, in order. */
  profileSteps: z.record(z.string(), z.array(z.string())),
});

/** What the first event of the log holds fast (see {@link baselineSchema}). */
export type Baseline = z.output<typeof baselineSchema>;

/** The first event of a log: whose it is and what was there before it. */
export function firstEvent(
  connection: Connection,
  keyId: string,
  at: string,
  lateSealed: number,
): AuditEvent {
  const baseline: Baseline = {
    keyId,
    lateSealed,
    settings: settingsOf(connection),
    profileSteps: profileStepsOf(connection),
  };
  return { kind: 'seals-begun', who: '', at, what: keyId, old: null, new: baseline, why: '' };
}

/** Hash of a step of an own profile, as log and check take it. */
export function sha256OfProfileStep(row: ProfileStepTable): string {
  return sha256OfJson(row);
}

function settingsOf(connection: Connection): Baseline['settings'] {
  const rows = connection.all(query.selectFrom('setting').selectAll().orderBy('name'));
  return Object.fromEntries(rows.map(({ name, value }) => [name, sha256(value)]));
}

function profileStepsOf(connection: Connection): Baseline['profileSteps'] {
  const steps: Record<string, string[]> = {};
  const rows = connection.all(
    query.selectFrom('profileStep').selectAll().orderBy('profileId').orderBy('sequence'),
  );
  for (const row of rows) (steps[row.profileId] ??= []).push(sha256OfProfileStep(row));
  return steps;
}
