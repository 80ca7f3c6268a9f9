import { z } from 'zod';
import { roles } from '#core/people/role.ts';

/** What a signature on a test can mean, a closed set: I carried it out, I checked it, I release its result. */
export const signatureMeanings = ['performed', 'checked', 'authorised'] as const;

/** One of {@link signatureMeanings}. */
export type SignatureMeaning = (typeof signatureMeanings)[number];

/** Form of what a person's signature on a closed test binds together (21 CFR 11.50 and 11.70: name, meaning, time, record). */
export const signatureContentSchema = z.strictObject({
  format: z.literal('senyap-signature/1'),
  /** 1, 2, ... without a gap over all signatures of the bench. */
  sequence: z.number().int().positive(),
  /** Thumbprint (RFC 7638, SHA-256, base64url) of the key of the bench that the person stood at. */
  keyId: z.string().length(43),
  testId: z.string(),
  testNumber: z.string(),
  /** Of the canonical JSON of the sealed record. */
  recordSha256: z.string().regex(/^[0-9a-f]{64}$/),
  accountId: z.string(),
  /** Name and role of the account at that time. */
  name: z.string(),
  role: z.enum(roles),
  meaning: z.enum(signatureMeanings),
  /** ISO 8601 with offset. */
  signedAt: z.iso.datetime({ offset: true }),
});

/** What a person's signature binds together (see {@link signatureContentSchema}). */
export type SignatureContent = z.output<typeof signatureContentSchema>;

/** A person's signature on a closed test: its content, and the bench's Ed25519 signature over the canonical JSON of it. */
export interface TestSignature {
  readonly content: SignatureContent;
  /** Base64url. */
  readonly signature: string;
}

/** Form of the file of a bundle that holds the signatures on its test, in their order; a test without any has no such file. */
export const signatureFileSchema = z.strictObject({
  format: z.literal('senyap-signatures/1'),
  signatures: z
    .array(z.strictObject({ content: signatureContentSchema, signature: z.string() }))
    .min(1)
    .max(1000),
});

/** The signatures on a test as a file (see {@link signatureFileSchema}). */
export type SignatureFile = z.output<typeof signatureFileSchema>;
