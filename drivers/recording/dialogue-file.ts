import { z } from 'zod';
import type { DecodedLine } from '../decoded-line.ts';

/** Version of the form below; a reader refuses any other. */
export const dialogueVersion = 1;

const lineSettingsSchema = z.strictObject({
  baudRate: z.number(),
  dataBits: z.union([z.literal(7), z.literal(8)]),
  parity: z.enum(['none', 'even', 'odd']),
  stopBits: z.union([z.literal(1), z.literal(2)]),
  dataTerminalReady: z.boolean().nullable(),
  requestToSend: z.boolean().nullable(),
  flowControl: z.enum(['none', 'rts-cts', 'xon-xoff']),
});

const headSchema = z.strictObject({
  senyap: z.literal('dialogue'),
  version: z.literal(dialogueVersion),
  /** Whether an instrument was recorded or a simulator. */
  source: z.enum(['instrument', 'simulator']),
  driver: z.string(),
  /** Checked settings of the driver. */
  settings: z.unknown(),
  line: lineSettingsSchema,
  port: z.strictObject({
    path: z.string(),
    friendlyName: z.string(),
    vendorId: z.string().nullable(),
    productId: z.string().nullable(),
    serialNumber: z.string().nullable(),
  }),
  program: z.string(),
  /** ISO 8601 with offset. */
  startedAt: z.string(),
  /** How far what a person saw on the display may lie from the reading nearest in time, and how near that must be. */
  display: z.strictObject({
    toleranceDb: z.number(),
    toleranceRpm: z.number(),
    withinSeconds: z.number(),
  }),
});

const hex = z.string().regex(/^([0-9a-f]{2}( |$))+$/);
const t = z.number().nonnegative();
const heard = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

const entrySchema = z.union([
  z.strictObject({ t, received: hex }),
  z.strictObject({ t, sent: hex }),
  z.strictObject({ t, heard: heard }),
  z.strictObject({ t, line: z.string(), reason: z.string() }),
  z.strictObject({ t, brokenSince: t, port: z.string() }),
  z.strictObject({ t, display: z.number(), unit: z.enum(['dB', 'rpm']).nullable() }),
  z.strictObject({ t, note: z.string() }),
]);

/** First line of a dialogue file: what was recorded, how, when and by which program. */
export type DialogueHead = z.infer<typeof headSchema>;

/**
 * One further line; `t` is seconds since the start. Bytes as they came or went, what was read in them, a change of the line's
 * state, that the line is open again and since when and at which port it was broken, what a person saw on the display, or a note.
 */
export type DialogueEntry =
  | { readonly t: number; readonly received: string }
  | { readonly t: number; readonly sent: string }
  | { readonly t: number; readonly heard: DecodedLine }
  | { readonly t: number; readonly line: string; readonly reason: string }
  | { readonly t: number; readonly brokenSince: number; readonly port: string }
  | { readonly t: number; readonly display: number; readonly unit: 'dB' | 'rpm' | null }
  | { readonly t: number; readonly note: string };

/** A recorded dialogue with an instrument. */
export interface Dialogue {
  readonly head: DialogueHead;
  readonly entries: readonly DialogueEntry[];
}

/** A file that is no dialogue, with the line at which that showed. */
export class DialogueFileError extends Error {
  override readonly name = 'DialogueFileError';
  readonly code = 'DIALOGUE_INVALID';
}

/** Reads a dialogue file: one JSON object a line. A last line that was cut off by a power cut is left out. @throws DialogueFileError */
export function readDialogue(text: string): Dialogue {
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const [first = '', ...rest] = last === '' || !isJson(last) ? lines : [...lines, last];
  return {
    head: parsed(headSchema, first, 1),
    entries: rest.map((line, place) => parsed(entrySchema, line, place + 2)),
  };
}

/** Writes one line of a dialogue file. */
export function dialogueLine(line: DialogueHead | DialogueEntry): string {
  return `${JSON.stringify(line)}\n`;
}

/** Bytes as an entry holds them: all of them, however many. */
export function hexOfEntry(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('hex')
    .replaceAll(/..(?!$)/g, '$& ');
}

/** Bytes of an entry. */
export function bytesOfEntry(hexadecimal: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hexadecimal.replaceAll(' ', ''), 'hex'));
}

function parsed<T>(schema: z.ZodType<T>, line: string, number: number): T {
  const result = isJson(line) ? schema.safeParse(JSON.parse(line)) : null;
  if (result?.success === true) return result.data;
  const why = result === null ? 'it is not JSON' : z.prettifyError(result.error).replaceAll(/\s+/g, ' ');
  throw new DialogueFileError(`Line ${number} does not belong to a recorded dialogue: ${why}`);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
