import { z } from 'zod';
import { exhaustSchema, vehicleSchema } from '#core/procedure/evidence.ts';
import { verdicts } from '#core/verdict/test-judgement.ts';

const named = (longest: number) => z.string().trim().max(longest).default('');

/** Of a whole job: far more than names and figures need, and little enough to list hundreds. */
const mostCharacters = 8000;

/**
 * Form of a job as it is ordered, by a person at the bench or by a laboratory's own system: what shall be tested, for whom
 * (ISO/IEC 17025:2017, 7.1 and 7.4.2). Nothing of it enters a verdict; the technician confirms it before the test.
 */
export const jobWishSchema = z
  .strictObject({
    /** Number of the job in the orderer's own books. */
    reference: named(100),
    /** The procedure that was agreed; null leaves it to the technician. */
    profileId: z.string().min(1).max(200).nullable().default(null),
    vehicle: vehicleSchema.prefault({}),
    exhaust: exhaustSchema.prefault({}),
    clientName: named(200),
    clientAddress: named(500),
    /** Day on which the vehicle was received, ISO date. */
    receivedOn: z.iso.date().nullable().default(null),
    remark: named(1000),
  })
  .refine(({ vehicle }) => vehicle.plate.trim() !== '' || vehicle.chassisNumber.trim() !== '', {
    message: 'name the vehicle by its number plate or chassis number',
    path: ['vehicle', 'plate'],
  })
  .refine((job) => JSON.stringify(job).length <= mostCharacters, {
    message: `a job has at most ${mostCharacters} characters`,
  });

/** A job as it is ordered (see {@link jobWishSchema}). */
export type JobWish = z.output<typeof jobWishSchema>;

/** How far a job is, a closed set: no test yet, a test runs, a test is over, given up before any test. */
export const jobStates = ['waiting', 'testing', 'tested', 'cancelled'] as const;

/** One of {@link jobStates}. */
export type JobState = (typeof jobStates)[number];

/** Form of a test that was carried out for a job. */
export const jobTestSchema = z.object({
  id: z.string(),
  number: z.string(),
  outcome: z.enum(['running', 'closed', 'interrupted', 'aborted']),
  /** Null while it runs. What it says holds only where nothing took its place. */
  verdict: z.enum(verdicts).nullable(),
  /** A pre-test of the workshop is never official; null where it cannot be told. */
  mode: z.enum(['site', 'workshop']).nullable(),
  simulated: z.boolean(),
  /** The newest record that took its place: what holds now, or that the test was declared void. */
  replacedBy: z
    .object({ id: z.string(), number: z.string(), isWithdrawn: z.boolean(), verdict: z.enum(verdicts) })
    .nullable(),
});

/** A job that the bench keeps, with what became of it. */
export interface Job extends JobWish {
  readonly id: string;
  /** Given in order within a year, for example `J2026-0012`. */
  readonly number: string;
  /** ISO 8601 with offset. */
  readonly createdAt: string;
  readonly createdBy: string;
  readonly state: JobState;
  /** Tests for it, the newest last. */
  readonly tests: readonly z.output<typeof jobTestSchema>[];
  readonly cancelled: { readonly at: string; readonly by: string; readonly reason: string } | null;
}

/** How far a job is by what was done for it. */
export function jobState({ tests, cancelled }: Pick<Job, 'tests' | 'cancelled'>): JobState {
  if (cancelled !== null) return 'cancelled';
  if (tests.length === 0) return 'waiting';
  return tests.some(({ outcome }) => outcome === 'running') ? 'testing' : 'tested';
}
