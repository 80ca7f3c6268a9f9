import { z } from 'zod';
import { plausibleLevelSetting } from '../settings-parts.ts';

/**
 * Time in seconds after three times which a silent line is stale. The bar graph comes quicker, but while the meter keeps its
 * maximum only the digits count, and their rhythm is no silence.
 */
export const livePeriodSeconds = { 'bar-graph': 0.2, digits: 0.5, both: 0.2 } as const;

/** Which of the two levels that the meter sends is the reading, and what is believed of it. */
export const cemDt885xSettingsSchema = z.strictObject({
  /**
   * The bar graph comes 20 times a second and is what LAFmax needs; the digits, as displayed, come twice a second. `both`
   * only for looking at a recording.
   */
  liveLevel: z.enum(['bar-graph', 'digits', 'both']).default('bar-graph'),
  plausibleLevelDb: plausibleLevelSetting,
});

/** Checked settings of a CEM meter. */
export type CemDt885xSettings = z.infer<typeof cemDt885xSettingsSchema>;
