import { z } from 'zod';

const text = z.string();

/**
 * The correction file of the microphone that made the recordings. Its response was taken out of all that was measured from
 * them, the calibrator's tone included.
 */
export const microphoneCorrectionSchema = z.strictObject({
  fileName: text,
  serialNumber: text.nullable(),
  /** SHA-256 of the file, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The whole file, one letter for each byte (Latin-1): the verdict can be computed again and the hash checked. */
  text,
});
