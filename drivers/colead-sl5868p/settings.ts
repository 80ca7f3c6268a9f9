import { z } from 'zod';
import { plausibleLevelSetting } from '../settings-parts.ts';

/** What is believed of the values and how often they come. */
export const coleadSl5868pSettingsSchema = z.strictObject({
  plausibleLevelDb: plausibleLevelSetting,
  /** Longest time between two values; the meter sets the pace and nobody has stated it. */
  nominalPeriodSeconds: z.number().min(0.1).max(10).default(1),
});

/** Checked settings of a Colead meter. */
export type ColeadSl5868pSettings = z.infer<typeof coleadSl5868pSettingsSchema>;
