import { z } from 'zod';
import { plausibleLevelSetting } from '../settings-parts.ts';

/** What an XL2 is asked for, and what is believed of its answers. */
export const xl2SettingsSchema = z.strictObject({
  /** The question names them, so that they are certain whatever the display shows. */
  frequencyWeighting: z.enum(['A', 'C', 'Z']).default('A'),
  timeWeighting: z.enum(['F', 'S']).default('F'),
  /** Ask for the maximum between two questions as well; without it only the level of the moment is asked for. */
  readMaximum: z.boolean().default(true),
  /** Levels exist only while the meter runs: choose the sound level meter and start it after opening where it is stopped. */
  startMeasurement: z.boolean().default(true),
  pollPeriodSeconds: z.number().min(0.1).max(10).default(0.1),
  /** Changing the function takes the meter one to two seconds. */
  functionPauseSeconds: z.number().min(0.1).max(10).default(2),
  answerTimeoutSeconds: z.number().min(0.1).max(10).default(0.5),
  plausibleLevelDb: plausibleLevelSetting,
});

/** Checked settings of an XL2. */
export type Xl2Settings = z.infer<typeof xl2SettingsSchema>;
