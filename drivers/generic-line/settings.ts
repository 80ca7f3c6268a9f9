import { z } from 'zod';
import { declaredWeightings, rangeSetting } from '../settings-parts.ts';
import { lineFormatSchema } from './format-settings.ts';
import { automaticFormats } from './automatic-formats.ts';

const correction = z
  .strictObject({ scale: z.number().positive().default(1), offset: z.number().default(0) })
  .prefault({});

/** How numbers are written on the line. */
export const numberStyleSchema = z.strictObject({
  decimalMark: z.enum(['auto', '.', ',']).default('auto'),
  thousandsSeparator: z.enum(['none', '.', ',']).default('none'),
});

/** How numbers are written on the line. */
export type NumberStyle = z.infer<typeof numberStyleSchema>;

/** Everything a line device does not say about itself. Parsing `{}` gives settings that recognise the usual lines. */
export const genericLineSettingsSchema = z.strictObject({
  /** `any` takes CR, LF and both together. */
  lineEnd: z.enum(['any', 'LF', 'CR', 'CRLF', ';']).default('any'),
  maximumLineBytes: z.int().min(16).max(1024).default(256),
  /** Tried in order; the first that recognises a line decides about it. */
  formats: z.array(lineFormatSchema).min(1).max(8).prefault(automaticFormats),
  number: numberStyleSchema.prefault({}),
  /** What a number without unit and name is. */
  unlabelled: z.enum(['level', 'speed']).default('level'),
  level: correction,
  speed: correction,
  /** Pulses per crankshaft revolution where the device counts each pulse as one: 0.5 for a four-stroke single. */
  pulsesPerRevolution: z.number().positive().max(120).default(1),
  plausibleLevelDb: rangeSetting(15, 180),
  plausibleSpeedRpm: rangeSetting(0, 25_000),
  /** Declared by the operator; what a line reports itself goes before it. */
  ...declaredWeightings,
  /** Longest time between two lines in normal running. */
  nominalPeriodSeconds: z.number().min(0.005).max(60).default(1),
  /** Text sent once after opening and text sent again and again; `\\r`, `\\n`, `\\t` and `\\xHH` are understood. */
  startText: z.string().max(200).default(''),
  pollText: z.string().max(200).default(''),
  pollPeriodSeconds: z.number().min(0.05).max(60).default(1),
});

/** Checked settings of a line device. */
export type GenericLineSettings = z.infer<typeof genericLineSettingsSchema>;
