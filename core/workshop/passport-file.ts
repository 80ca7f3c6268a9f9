import { z } from 'zod';
import { meterPassportSchema } from './meter-passport.ts';

/** Form of the file by which a test site gives a meter's passport to the workshop. */
export const passportFileSchema = z.strictObject({
  passport: meterPassportSchema,
  /** Of the passport's canonical JSON, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Key of the bench that made it, and its signature over the canonical JSON. */
  publicKey: z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string().max(100) }),
  signature: z.string().max(200),
});

/** The file of a meter's passport (see {@link passportFileSchema}). */
export type PassportFile = z.output<typeof passportFileSchema>;
