import { z } from 'zod';
import { plausibleLevelSetting } from '../settings-parts.ts';

/** How often the meter is asked and what is believed of its values. */
export const tondajSl814SettingsSchema = z.strictObject({
  /** Time from question to question; half a second is what others have found to work. */
  pollSeconds: z.number().min(0.1).max(10).default(0.5),
  plausibleLevelDb: plausibleLevelSetting,
});

/** Checked settings of a Tondaj meter. */
export type TondajSl814Settings = z.infer<typeof tondajSl814SettingsSchema>;
