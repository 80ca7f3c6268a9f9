import { z } from 'zod';
import { plausibleSpeedSetting } from '../settings-parts.ts';

/** Where a test-cell instrument keeps the engine speed; which function it is stands in its manual. */
export const akProtocolSettingsSchema = z.strictObject({
  /** Four letters or digits after an `A`: only reading functions, never control (`S...`) or setting (`E...`). */
  functionCode: z
    .string()
    .regex(/^A[A-Z0-9]{3}$/, 'a reading function begins with A and has four letters or digits')
    .default('AWRT'),
  /** The number behind `K`. */
  channel: z.int().min(0).max(99).default(0),
  /** Which of the blank-separated data fields holds the speed, counted from 1. */
  fieldIndex: z.int().min(1).max(64).default(1),
  /** Revolutions per minute for one unit of the field. */
  scale: z.number().positive().default(1),
  /** The byte behind the start: a blank, or the address on RS-485. */
  dontCareByte: z.int().min(0x20).max(0x7e).default(0x20),
  /** Whether the status is asked for once after opening (`ASTZ`). */
  asksStatus: z.boolean().default(true),
  /** Such instruments are made for no more than ten questions a second. */
  pollPeriodSeconds: z.number().min(0.05).max(10).default(0.1),
  plausibleSpeedRpm: plausibleSpeedSetting,
});

/** Checked settings of a test-cell instrument. */
export type AkProtocolSettings = z.infer<typeof akProtocolSettingsSchema>;
