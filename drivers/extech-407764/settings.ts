import { z } from 'zod';
import { plausibleLevelSetting } from '../settings-parts.ts';

/** What is believed of the values, and how often they come. */
export const extech407764SettingsSchema = z.strictObject({
  plausibleLevelDb: plausibleLevelSetting,
  /** Longest time between two frames; the manual does not tell it. The display has new digits twice a second. */
  nominalPeriodSeconds: z.number().min(0.02).max(10).default(0.5),
});

/** Checked settings of an Extech 407764. */
export type Extech407764Settings = z.infer<typeof extech407764SettingsSchema>;
