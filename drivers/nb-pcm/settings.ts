import { z } from 'zod';

/** All that matters is in the frame; only the pace of the blocks is not. */
export const nbPcmSettingsSchema = z.strictObject({
  /** Longest time between two blocks; silence of three times this is stale. */
  nominalPeriodSeconds: z.number().min(0.005).max(1).default(0.1),
});

/** Checked settings of a microphone that speaks NB-PCM. */
export type NbPcmSettings = z.infer<typeof nbPcmSettingsSchema>;
