import { z } from 'zod';
import { declaredWeightings, plausibleLevelSetting } from '../settings-parts.ts';

const registerSetting = z.int().min(0).max(0xffff);

/** How a number stands in its registers, as the transmitter's table says. */
const numberFormat = {
  /** One register has 16 bits, two together have 32. */
  registerCount: z.union([z.literal(1), z.literal(2)]).default(1),
  signed: z.boolean().default(false),
  /** Which of two registers comes first. */
  wordOrder: z.enum(['high-first', 'low-first']).default('high-first'),
  /** What one step of the number is worth. */
  scale: z.number().positive().max(1000).default(0.1),
};

const furtherValue = z.strictObject({
  register: registerSetting,
  ...numberFormat,
  /** As it is shown: °C, %, V. */
  unit: z.string().trim().min(1).max(12),
});

/** Where the transmitter keeps its values, what is declared of them, and how often it is asked. */
export const modbusNoiseSettingsSchema = z.strictObject({
  /** Number of the transmitter on its line; 250 is taken by some as "whoever hears this". */
  unitAddress: z.int().min(1).max(250).default(1),
  /** 3 reads holding registers, 4 input registers. */
  functionCode: z.union([z.literal(3), z.literal(4)]).default(3),
  register: registerSetting.default(0),
  ...numberFormat,
  /** Other values that are shown and never judged by; read in turn, more seldom than the level. */
  furtherValues: z.array(furtherValue).max(8).default([]),
  ...declaredWeightings,
  /** Time from question to question. */
  pollSeconds: z.number().min(0.05).max(60).default(0.5),
  /** Silence on the line before each question; must be at least 3.5 characters (7.3 ms at 4800 baud). */
  quietSeconds: z.number().min(0.002).max(1).default(0.01),
  plausibleLevelDb: plausibleLevelSetting,
});

/** Checked settings of a noise transmitter. */
export type ModbusNoiseSettings = z.infer<typeof modbusNoiseSettingsSchema>;

/** One value among the others. */
export type FurtherValue = z.infer<typeof furtherValue>;

/** How a number stands in its registers. */
export type NumberFormat = Pick<FurtherValue, 'registerCount' | 'signed' | 'wordOrder' | 'scale'>;
