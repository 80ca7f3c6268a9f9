import { z } from 'zod';
import { plausibleLevelSetting } from '../settings-parts.ts';

/** What is believed of the values, and how often they come. */
export const mastechMs670xSettingsSchema = z.strictObject({
  plausibleLevelDb: plausibleLevelSetting,
  /**
   * What is sent while the display shows its maximum. One owner saw the sound of the moment; until the meter at hand has
   * been tried, such values are marked as maximum and not judged by.
   */
  whileMaximumShown: z.enum(['maximum', 'live']).default('maximum'),
  /** Longest time between two frames; not told by any source. */
  nominalPeriodSeconds: z.number().min(0.08).max(10).default(1),
});

/** Checked settings of a Mastech meter. */
export type MastechMs670xSettings = z.infer<typeof mastechMs670xSettingsSchema>;
