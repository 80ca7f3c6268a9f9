import { z } from 'zod';
import { plausibleLevelSetting } from '../settings-parts.ts';

/** How the meter is addressed and asked, and what is believed of its values. */
export const bswa308SettingsSchema = z.strictObject({
  /** The number set in the meter's menu; questions to any other are not answered. */
  deviceId: z.int().min(1).max(255).default(1),
  /** Reads blocks of every device; only for looking at a recording. */
  anyDevice: z.boolean().default(false),
  /** `poll`: asks for each value. `every-second`: asks once, then the meter sends by itself. */
  sampling: z.enum(['poll', 'every-second']).default('poll'),
  /** Time from question to question; the maker does not state the shortest. */
  pollSeconds: z.number().min(0.05).max(10).default(0.1),
  /** Takes checksum 00 as "not checked"; without it a block counts only if its checksum is right. */
  acceptZeroChecksum: z.boolean().default(false),
  plausibleLevelDb: plausibleLevelSetting,
});

/** Checked settings of a BSWA meter. */
export type Bswa308Settings = z.infer<typeof bswa308SettingsSchema>;
