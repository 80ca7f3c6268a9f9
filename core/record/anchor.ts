import { z } from 'zod';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** Form of what an anchor holds fast: how far both chains had come when it was written. */
export const anchorContentSchema = z.strictObject({
  format: z.literal('senyap-anchor/1'),
  keyId: z.string(),
  sealSequence: z.number().int().nonnegative(),
  sealSha256: sha256Schema.nullable(),
  auditSequence: z.number().int().nonnegative(),
  auditSha256: sha256Schema.nullable(),
});

/** Form of an anchor: its content with the bench's Ed25519 signature (base64url) over the canonical JSON of it. */
export const anchorSchema = z.strictObject({ content: anchorContentSchema, signature: z.string() });

/** How far both chains had come (see {@link anchorContentSchema}). */
export type AnchorContent = z.output<typeof anchorContentSchema>;
/** A signed anchor (see {@link anchorSchema}). */
export type Anchor = z.output<typeof anchorSchema>;
