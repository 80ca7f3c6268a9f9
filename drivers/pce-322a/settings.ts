import { z } from 'zod';
import { plausibleLevelSetting } from '../settings-parts.ts';

/** What is believed of the values, and how often they come. */
export const pce322aSettingsSchema = z.strictObject({
  plausibleLevelDb: plausibleLevelSetting,
  /** Longest time between two frames; not told by any source. */
  nominalPeriodSeconds: z.number().min(0.02).max(10).default(0.5),
});

/** Checked settings of a PCE-322A. */
export type Pce322aSettings = z.infer<typeof pce322aSettingsSchema>;
