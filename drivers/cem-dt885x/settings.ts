import { z } from 'zod';
import { plausibleLevelSetting } from '../settings-parts.ts';

/** Longest time in seconds between two levels of each kind: every ninth block carries the digits in place of the bar graph. */
export const livePeriodSeconds = { 'bar-graph': 0.1, digits: 0.5 } as const;

/** Which of the two levels that the meter sends is the reading, and what is believed of it. */
export const cemDt885xSettingsSchema = z.strictObject({
  /** The bar graph comes 20 times a second and is what LAFmax needs; the digits, as displayed, come twice a second. */
  liveLevel: z.enum(['bar-graph', 'digits']).default('bar-graph'),
  plausibleLevelDb: plausibleLevelSetting,
});

/** Checked settings of a CEM meter. */
export type CemDt885xSettings = z.infer<typeof cemDt885xSettingsSchema>;
