import { z } from 'zod';
import { declaredWeightings, plausibleLevelSetting, plausibleSpeedSetting } from '../settings-parts.ts';

/** What the frame does not say and the operator declares, and what is believed of the values. */
export const lutron16SettingsSchema = z.strictObject({
  /** Display whose values count (byte D13); `any` only for looking at a recording. */
  display: z.enum(['1', '2', '3', '4', 'A', 'B', 'C', 'any']).default('1'),
  ...declaredWeightings,
  plausibleLevelDb: plausibleLevelSetting,
  plausibleSpeedRpm: plausibleSpeedSetting,
  /** Longest time between two frames: one a second, sometimes two. */
  nominalPeriodSeconds: z.number().min(0.1).max(10).default(1),
});

/** Checked settings of a Lutron instrument. */
export type Lutron16Settings = z.infer<typeof lutron16SettingsSchema>;
