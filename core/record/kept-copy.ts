import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** How a signed copy came to the bench: signed elsewhere and returned, or signed here with a PKCS#12 file. */
export const keptCopyOrigins = ['returned', 'signed-here'] as const;

/** Form of what a bench keeps of a signed copy of one of its papers, beside the file itself. */
export const keptCopySchema = z.strictObject({
  format: z.literal('senyap-signed-copy/1'),
  /** 1, 2, ... without a gap over all signed copies of the bench. */
  sequence: z.number().int().positive(),
  testId: z.string(),
  testNumber: z.string(),
  /** Of the whole file. */
  sha256,
  /** Of the paper that it begins with, as the bench printed it. */
  paperSha256: sha256,
  origin: z.enum(keptCopyOrigins),
  /** Who signed, by the certificates, and when by their own words (ISO 8601, or empty). */
  signatures: z.array(z.strictObject({ name: z.string(), at: z.string() })),
  /** Who brought it; empty where nobody was named. */
  keptBy: z.string(),
  /** ISO 8601 with offset. */
  keptAt: z.iso.datetime({ offset: true }),
});

/** What a bench keeps of a signed copy (see {@link keptCopySchema}). */
export type KeptCopy = z.output<typeof keptCopySchema>;
