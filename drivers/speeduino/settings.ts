import { z } from 'zod';
import { plausibleSpeedSetting } from '../settings-parts.ts';

/** Which engine control unit it is, how it is asked, and what its signature does not say. */
export const speeduinoSettingsSchema = z.strictObject({
  /** Decides byte order, table number and known signatures. */
  family: z.enum(['speeduino', 'megasquirt']).default('speeduino'),
  /** `enveloped` has a checksum; the others are what a Speeduino's second port offers, without one. */
  form: z.enum(['enveloped', 'secondary-n', 'secondary-a']).default('enveloped'),
  /** Where the speed stands in the block of live values; null takes it from the signature and refuses unknown ones. */
  rpmOffset: z.int().min(0).max(500).nullable().default(null),
  /** `speed-only` does not read the seconds, so that a restart of the unit goes unnoticed. */
  read: z.enum(['block', 'speed-only']).default('block'),
  canId: z.int().min(0).max(15).default(0),
  /** Opening the port resets an Arduino; nothing is asked before it has started. */
  bootWaitSeconds: z.number().min(0).max(10).default(2),
  pollPeriodSeconds: z.number().min(0.02).max(5).default(0.05),
  plausibleSpeedRpm: plausibleSpeedSetting,
});

/** Checked settings of an engine control unit. */
export type SpeeduinoSettings = z.infer<typeof speeduinoSettingsSchema>;
