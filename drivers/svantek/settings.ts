import { z } from 'zod';
import { declaredWeightings, plausibleLevelSetting } from '../settings-parts.ts';

/** How a Svantek meter is asked, and what is believed of its answers. */
export const svantekSettingsSchema = z.strictObject({
  /** `older` asks `#2,profile,...;`; `newer` names the kind of result before the profile. */
  resultForm: z.enum(['older', 'newer']).default('older'),
  profile: z.int().min(1).max(3).default(1),
  /** Results exist only while a measurement runs: start one after opening where none runs. */
  startMeasurement: z.boolean().default(true),
  pollPeriodSeconds: z.number().min(0.05).max(10).default(0.2),
  answerTimeoutSeconds: z.number().min(0.1).max(10).default(1),
  /** Only where the meter does not tell them. */
  ...declaredWeightings,
  plausibleLevelDb: plausibleLevelSetting,
});

/** Checked settings of a Svantek meter. */
export type SvantekSettings = z.infer<typeof svantekSettingsSchema>;
