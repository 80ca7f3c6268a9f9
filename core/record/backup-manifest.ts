import { z } from 'zod';
import { integrityCodes } from './integrity-finding.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** Files that a backup may hold, and no way out of its folder. */
const pathSchema = z
  .string()
  .regex(
    /^(?:senyap\.sqlite|anchor\.json|bench-key\.pem|waveforms\/[0-9a-f]{64}\.wav|photos\/[0-9a-f]{64}\.(?:jpg|png|webp)|signed-copies\/[0-9a-f]{64}\.pdf|profiles\/[^/\\:]+\.json)$/,
  );

/** Form of one file of a backup. */
const backupFileSchema = z.strictObject({
  path: pathSchema,
  bytes: z.number().int().nonnegative(),
  sha256: sha256Schema,
});

const findingSchema = z.strictObject({
  code: z.enum(integrityCodes),
  testId: z.string().nullable(),
  what: z.string(),
  notedAt: z.string().nullable(),
});

/** Form of what a backup says of itself. */
export const backupContentSchema = z.strictObject({
  format: z.literal('senyap-backup/1'),
  /** UTC, ISO 8601. */
  madeAt: z.iso.datetime(),
  program: z.strictObject({ name: z.string(), version: z.string() }),
  keyId: z.string(),
  publicJwk: z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() }),
  /** True where the private key of the bench is one of the files. */
  withKey: z.boolean(),
  /** How far the chains in the copied database have come. */
  heads: z.strictObject({
    sealSequence: z.number().int().nonnegative(),
    sealSha256: sha256Schema.nullable(),
    auditSequence: z.number().int().nonnegative(),
    auditSha256: sha256Schema.nullable(),
  }),
  /** What was not as it was stored in the bench already when the backup was made. */
  findings: z.array(findingSchema),
  files: z.array(backupFileSchema),
});

/** Form of `backup.json`: the content with the bench's Ed25519 signature (base64url) over the canonical JSON of it. */
export const backupManifestSchema = z.strictObject({ content: backupContentSchema, signature: z.string() });

/** One file of a backup. */
export type BackupFile = z.output<typeof backupFileSchema>;
/** What a backup says of itself (see {@link backupContentSchema}). */
export type BackupContent = z.output<typeof backupContentSchema>;
/** A signed manifest (see {@link backupManifestSchema}). */
export type BackupManifest = z.output<typeof backupManifestSchema>;
