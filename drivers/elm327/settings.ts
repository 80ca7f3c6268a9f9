import { z } from 'zod';
import { rangeSetting } from '../settings-parts.ts';

/** How an adapter is asked, and what is believed of its answers. */
export const elm327SettingsSchema = z.strictObject({
  /** With headers the control unit that answers is known; without them the first answer counts. */
  headers: z.boolean().default(true),
  /** Longest time between two answers: 1 s on K-line and J1850, 0.2 s on CAN. */
  nominalPeriodSeconds: z.number().min(0.05).max(10).default(1),
  /** Speeds are asked for as fast as they are answered, but no more often than this. */
  shortestPollSeconds: z.number().min(0.02).max(10).default(0.05),
  /** How long the adapter may look for the protocol of the vehicle. */
  longestSearchSeconds: z.number().min(1).max(60).default(10),
  /** The highest number there is, 16383.75, stands for "not known". */
  plausibleSpeedRpm: rangeSetting(0, 16_000),
});

/** Checked settings of an ELM327 adapter. */
export type Elm327Settings = z.infer<typeof elm327SettingsSchema>;
