import { z } from 'zod';
import { declaredWeightings, rangeSetting } from '../settings-parts.ts';
import { lineFormatSchema, type LineFormat } from './format-settings.ts';
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

const genericLineSettings = z.strictObject({
  /** `any` takes CR, LF and both together; `byte` and `fixed-length` need the setting that belongs to them. */
  lineEnd: z.enum(['any', 'LF', 'CR', 'CRLF', ';', 'byte', 'fixed-length']).default('any'),
  lineEndByte: z.int().min(0).max(255).nullable().default(null),
  fixedLineBytes: z.int().min(4).max(64).nullable().default(null),
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
  /** How many lines a second it is said to send; other rates are doubtful. Null where nobody knows. */
  expectedLinesPerSecond: z.number().positive().max(200).nullable().default(null),
  /** Text sent once after opening and text sent again and again; `\\r`, `\\n`, `\\t` and `\\xHH` are understood. */
  startText: z.string().max(200).default(''),
  pollText: z.string().max(200).default(''),
  pollPeriodSeconds: z.number().min(0.05).max(60).default(1),
  /** Without an answer for so long it is asked again, and what has come of the answer is dropped. */
  answerTimeoutSeconds: z.number().min(0.05).max(60).default(1),
  /** Text sent once before the line is closed. */
  stopText: z.string().max(200).default(''),
  /** Nothing is sent before: boards that start anew with the opening do not hear at once. */
  waitAfterOpenSeconds: z.number().min(0).max(5).default(0),
});

/** Everything a line device does not say about itself. Parsing `{}` gives settings that recognise the usual lines. */
export const genericLineSettingsSchema = genericLineSettings.superRefine((settings, context) => {
  const problem = lineEndProblem(settings);
  if (problem !== null) context.addIssue({ code: 'custom', ...problem });
});

function lineEndProblem({
  lineEnd,
  lineEndByte,
  fixedLineBytes,
  formats,
}: z.infer<typeof genericLineSettings>): { readonly path: string[]; readonly message: string } | null {
  if (lineEnd === 'byte' && lineEndByte === null)
    return { path: ['lineEndByte'], message: 'the byte that ends a line is missing' };
  if (lineEnd !== 'fixed-length') return null;
  if (fixedLineBytes === null)
    return { path: ['fixedLineBytes'], message: 'the length of a line is missing' };
  return formats.every(tellsItsPlace)
    ? null
    : { path: ['formats'], message: 'lines without an end need a pattern, a tag, a checksum or JSON' };
}

/** Whether a format recognises a line only where it really begins. */
function tellsItsPlace(format: LineFormat): boolean {
  if (format.mode === 'pattern' || format.mode === 'json' || format.checksum !== null) return true;
  return format.mode === 'columns' && format.tag !== null;
}

/** Checked settings of a line device. */
export type GenericLineSettings = z.infer<typeof genericLineSettingsSchema>;
