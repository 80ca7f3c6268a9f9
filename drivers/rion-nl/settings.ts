import { z } from 'zod';
import { declaredWeightings, plausibleLevelSetting } from '../settings-parts.ts';

/** Which Rion meter it is, how it is asked, and what is believed of its values. */
export const rionSettingsSchema = z.strictObject({
  /** Layout of the data lines. */
  layout: z.enum(['nl-42', 'nl-43']).default('nl-42'),
  /** `DRD` streams ten lines a second and needs the meter's extension; `DOD` asks for the display once a second. */
  output: z.enum(['DRD', 'DOD']).default('DRD'),
  /** The meter wants a second after an answer before the next command. */
  commandPauseSeconds: z.number().min(0.02).max(10).default(1),
  answerTimeoutSeconds: z.number().min(0.2).max(10).default(3),
  /** Two snapshots are at least a second apart. */
  pollPeriodSeconds: z.number().min(1).max(60).default(1),
  /** Only where the meter does not tell them. */
  ...declaredWeightings,
  plausibleLevelDb: plausibleLevelSetting,
});

/** Checked settings of a Rion meter. */
export type RionSettings = z.infer<typeof rionSettingsSchema>;
