import { z } from 'zod';

/** What the audit log tells of people. */
const peopleEventKinds = [
  'signed-in',
  'signed-out',
  'sign-in-failed',
  'sign-in-delayed',
  'failures-forgotten',
  'failures-brought-forward',
  'account-made',
  'account-changed',
  'password-changed',
  'password-reset',
  'token-made',
  'token-revoked',
] as const;
/** One of the events about people. */
export type PeopleEventKind = (typeof peopleEventKinds)[number];

/** What the audit log tells of. */
export const auditKinds = [
  'seals-begun',
  'program-started',
  'program-updated',
  'clock-set-back',
  'integrity-problem',
  'job-made',
  'job-cancelled',
  'workshop-kept',
  'test-begun',
  'test-closed',
  'test-amended',
  'run-voided',
  'test-paused',
  'test-resumed',
  'test-handed-over',
  'test-continued',
  'calibration-taken',
  'reference-step',
  'setting-changed',
  'profile-step',
  'report-printed',
  'test-exported',
  'action-taken',
  'backup-made',
  'backup-failed',
  'backup-removed',
  'restored',
  'key-moved',
  'key-copied',
  'program-failed',
  'test-signed',
  'signed-copy-kept',
  ...peopleEventKinds,
] as const;

/** Form of an event of the audit log: who did what, when, to what, and why. */
export const auditEventSchema = z.strictObject({
  kind: z.enum(auditKinds),
  /** Who did it; empty for the bench itself and where nobody was named. */
  who: z.string(),
  /** ISO 8601 with offset. */
  at: z.iso.datetime({ offset: true }),
  /** Number, identifier or name of what it was done to. */
  what: z.string(),
  old: z.json(),
  new: z.json(),
  why: z.string(),
});

/** An event of the audit log (see {@link auditEventSchema}). */
export type AuditEvent = z.output<typeof auditEventSchema>;
/** What the audit log tells of. */
export type AuditKind = AuditEvent['kind'];

/** Form of an event with its place in the chain: the hash of its canonical JSON covers that of the event before. */
export const chainedEventSchema = auditEventSchema.extend({
  /** 1, 2, ... without a gap. */
  sequence: z.int().positive(),
  previousSha256: z.string().nullable(),
});

/** An event with its place in the chain (see {@link chainedEventSchema}). */
export type ChainedEvent = z.output<typeof chainedEventSchema>;
