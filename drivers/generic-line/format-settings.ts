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
  'validity',
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
const columnName = z.string().trim().min(1).max(64);
const delimiter = z.enum([',', ';', '|', 'tab', 'blank']).default(',');
const names = z.union([z.string().transform((name) => [name]), z.array(z.string()).max(32)]);

const columnsSchema = z.strictObject({
  mode: z.literal('columns'),
  /** `blank` is any run of spaces and tabs. */
  delimiter,
  /** Text that the first column must have, such as `$SPL`; other lines are left to the next format. */
  tag: z.string().min(1).max(32).nullable().default(null),
  /** Column numbers, counted from 1, or the names that a header row gives to the columns. */
  columns: z.partialRecord(z.enum(fieldMeanings), z.union([columnNumber, columnName])),
  checksum: checksumSchema,
});

const keyValueSchema = z.strictObject({
  mode: z.literal('key-value'),
  /** Names before `=` or `:`, upper and lower case alike; the first that is present counts. */
  keys: z.partialRecord(z.enum(fieldMeanings), names),
  checksum: checksumSchema,
});

const nameValueSchema = z.strictObject({
  mode: z.literal('name-value'),
  delimiter,
  /** Other lines are left to the next format. */
  beginsWith: z.string().max(32).default(''),
  /** Cells that are names, upper and lower case alike; the value is the next cell. */
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
    /** Must match the whole line; groups `value unit weighting time over under rpm seq hold battery level valid`. */
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
  nameValueSchema,
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
