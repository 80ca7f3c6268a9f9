import { z } from 'zod';
import { plausibleSpeedSetting } from '../settings-parts.ts';

const breakSeconds = (usual: number) => z.number().min(0.001).max(5).default(usual);

/** How a Honda engine control unit is woken and asked. Parsing `{}` gives what public notes say. */
export const hondaKlineSettingsSchema = z.strictObject({
  /** How long the line is pulled low, and left high after it, to wake the control unit; what it tolerates is not known. */
  wakeLowSeconds: breakSeconds(0.07),
  wakeHighSeconds: breakSeconds(0.12),
  /** Whether the adapter hands back each byte that was sent, as all do that connect to the one wire directly. */
  adapterEchoes: z.boolean().default(true),
  /** Which table holds the engine speed; `automatic` asks for 11 first and then for 17. */
  table: z.enum(['automatic', '11', '17']).default('automatic'),
  /** Speeds are asked for as fast as they are answered, but no more often than this; two seconds let the control unit sleep. */
  shortestPollSeconds: z.number().min(0.02).max(1.5).default(0.1),
  /** Longest time between two answers in normal running. */
  nominalPeriodSeconds: z.number().min(0.05).max(5).default(0.25),
  plausibleSpeedRpm: plausibleSpeedSetting,
});

/** Checked settings of a Honda diagnostic line. */
export type HondaKlineSettings = z.infer<typeof hondaKlineSettingsSchema>;
