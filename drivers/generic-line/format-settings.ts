import { z } from 'zod';
import { patternFault } from './line-pattern.ts';

/**
 * What a piece of a line can mean. `value` is a level or a speed, as its unit or else the settings say; `withUnit` is
 * the same but refused without unit, for names as vague as `Noise`.
 */
export const fieldMeanings = [
  'value',
  'withUnit',
  'level',
  'speed',
  'unit',
  'frequencyWeighting',
  'timeWeighting',
  'hold',
  'overload',
  'underRange',
  'batteryLow',
] as const;

/** What a piece of a line can mean. */
export type FieldMeaning = (typeof fieldMeanings)[number];

const checksumSchema = z
  .strictObject({
    kind: z.enum(['xor', 'sum8', 'crc8-maxim', 'crc16-modbus']),
    /** Character between the text and its checksum in hexadecimal digits; empty where they follow at once. */
    mark: z.string().max(1).default('*'),
    /** `after-dollar` leaves out a leading `$`, as NMEA 0183 does. */
    span: z.enum(['after-dollar', 'whole']).default('after-dollar'),
  })
  .nullable()
  .default(null);

/** How a line's checksum is made; null where there is none. */
export type ChecksumSettings = NonNullable<z.infer<typeof checksumSchema>>;

const columnNumber = z.int().min(1).max(64);
const names = z.union([z.string().transform((name) => [name]), z.array(z.string()).max(32)]);

const columnsSchema = z.strictObject({
  mode: z.literal('columns'),
  /** `blank` is any run of spaces and tabs. */
  delimiter: z.enum([',', ';', '|', 'tab', 'blank']).default(','),
  /** Text that the first column must have, such as `$SPL`; other lines are left to the next format. */
  tag: z.string().min(1).max(32).nullable().default(null),
  /** Column numbers, counted from 1. */
  columns: z.partialRecord(z.enum(fieldMeanings), columnNumber),
  checksum: checksumSchema,
});

const keyValueSchema = z.strictObject({
  mode: z.literal('key-value'),
  /** Names before `=` or `:`, upper and lower case alike; the first that is present counts. */
  keys: z.partialRecord(z.enum(fieldMeanings), names),
  checksum: checksumSchema,
});

const jsonSchema = z.strictObject({
  mode: z.literal('json'),
  /** Paths such as `data.db` or `channels.0.rpm`; the first that is present counts. */
  paths: z.partialRecord(z.enum(fieldMeanings), names),
});

const patternSchema = z
  .strictObject({
    mode: z.literal('pattern'),
    /** Must match the whole line; groups `value unit weighting time over under rpm seq hold battery level`. */
    pattern: z.string().min(1).max(200),
    ignoreCase: z.boolean().default(false),
    checksum: checksumSchema,
  })
  .superRefine(({ pattern, ignoreCase }, context) => {
    const message = patternFault(pattern, ignoreCase);
    if (message !== null) context.addIssue({ code: 'custom', path: ['pattern'], message });
  });

const plainSchema = z.strictObject({
  mode: z.literal('plain'),
  checksum: checksumSchema,
});

/** One way to read a line. */
export const lineFormatSchema = z.discriminatedUnion('mode', [
  columnsSchema,
  keyValueSchema,
  jsonSchema,
  patternSchema,
  plainSchema,
]);

/** One way to read a line, checked. */
export type LineFormat = z.infer<typeof lineFormatSchema>;
/** The same as people and files write it. */
export type LineFormatInput = z.input<typeof lineFormatSchema>;
/** One of the ways, by its mode. */
export type LineFormatOf<Mode extends LineFormat['mode']> = Extract<LineFormat, { mode: Mode }>;
