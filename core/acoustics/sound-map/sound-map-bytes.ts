import { z } from 'zod';
import { readText, writeAscii } from '../wave-file/chunk-bytes.ts';
import type { SoundMap } from './sound-map.ts';

const positive = z.number().positive();
const axisSchema = z.object({ first: z.number(), step: positive, count: z.int().positive() });

/** Head of a map as it is sent, before its levels. */
export const soundMapHeadSchema = z.object({
  form: z.literal('senyap-sound-map/1'),
  kind: z.enum(['spectrogram', 'campbell']),
  weighting: z.enum(['A', 'Z']),
  window: z.enum(['hann', 'flat-top', 'rectangular']),
  size: z.int().positive(),
  hop: z.int().positive(),
  sampleRateHz: positive,
  durationSeconds: positive,
  noiseBandwidthHz: positive,
  across: axisSchema,
  up: axisSchema,
  pooled: z.object({ frames: z.int().positive(), bins: z.int().positive() }),
  frameCounts: z.array(z.int().nonnegative()).nullable(),
  highestDb: z.number().nullable(),
});

const LENGTH_BYTES = 4;
const SPACE = 0x20;

/** Bytes that are no map. */
export class SoundMapBytesError extends Error {
  override readonly name = 'SoundMapBytesError';
}

/**
 * A map with what else is told of it, in ASCII, as bytes: length of the head (32 bits, little-endian), the head as JSON with spaces behind it
 * so that the levels begin at an even place, then the levels as 16 bits each, little-endian, as in `level-code.ts`.
 */
export function encodeSoundMap({ head, codes }: SoundMap, told: object = {}): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify({ ...head, ...told });
  const headLength = text.length + (text.length % 2);
  const bytes = new Uint8Array(LENGTH_BYTES + headLength + 2 * codes.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, headLength, true);
  bytes.fill(SPACE, LENGTH_BYTES, LENGTH_BYTES + headLength);
  writeAscii(bytes, LENGTH_BYTES, text, text.length);
  const start = LENGTH_BYTES + headLength;
  for (let index = 0; index < codes.length; index += 1)
    view.setUint16(start + 2 * index, codes[index] as number, true);
  return bytes;
}

/** The map in such bytes, and the head with all that it tells. @throws SoundMapBytesError */
export function decodeSoundMap<Told extends z.ZodObject>(
  bytes: ArrayBuffer,
  tells: Told,
): SoundMap & { readonly told: z.output<Told> } {
  if (bytes.byteLength < LENGTH_BYTES) throw new SoundMapBytesError('There is no head.');
  const view = new DataView(bytes);
  const start = LENGTH_BYTES + view.getUint32(0, true);
  if (start > bytes.byteLength) throw new SoundMapBytesError('The head is cut off.');
  const json = parsed(readText(new Uint8Array(bytes, LENGTH_BYTES, start - LENGTH_BYTES)));
  const head = soundMapHeadSchema.safeParse(json);
  const told = tells.safeParse(json);
  if (!head.success || !told.success) throw new SoundMapBytesError('The head is not that of a map.');
  const count = head.data.across.count * head.data.up.count;
  if (bytes.byteLength !== start + 2 * count) throw new SoundMapBytesError('The levels are cut off.');
  const codes = new Uint16Array(count);
  for (let index = 0; index < count; index += 1) codes[index] = view.getUint16(start + 2 * index, true);
  return { head: head.data, codes, told: told.data };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SoundMapBytesError('The head is no JSON.');
  }
}
