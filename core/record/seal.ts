import { z } from 'zod';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const instantSchema = z.iso.datetime({ offset: true });

/** Form of what a seal binds together. */
export const sealContentSchema = z.strictObject({
  format: z.literal('senyap-seal/1'),
  /** 1, 2, ... without a gap over the life of the bench. */
  sequence: z.number().int().positive(),
  /** Thumbprint (RFC 7638, SHA-256, base64url) of the bench's public key. */
  keyId: z.string().length(43),
  testId: z.string(),
  testNumber: z.string(),
  /** Of the record's canonical JSON. */
  recordSha256: sha256Schema,
  /** Of the test's journal: every entry's canonical JSON, one a line. */
  journalSha256: sha256Schema,
  previousSealSha256: sha256Schema.nullable(),
  /** Head of the audit log at that time. */
  auditSequence: z.number().int().nonnegative(),
  auditSha256: sha256Schema.nullable(),
  sealedAt: instantSchema,
  /** True for a record from before seals existed, sealed at the update. */
  late: z.boolean(),
});

/** Form of a seal: its content, the hash of that, and the bench's Ed25519 signature over the same bytes. */
export const sealSchema = z.strictObject({
  content: sealContentSchema,
  sealSha256: sha256Schema,
  signature: z.string(),
});

/** What a seal binds together (see {@link sealContentSchema}). */
export type SealContent = z.output<typeof sealContentSchema>;
/** The seal of a closed test (see {@link sealSchema}). */
export type Seal = z.output<typeof sealSchema>;
