/** Pieces of WAV files for tests, also of ones that no program should write. */

/** A chunk: four letters, its length and its body, padded to an even number of bytes. */
export function chunk(name: string, body: Uint8Array, statedLength = body.length): Uint8Array {
  const bytes = new Uint8Array(8 + body.length + (body.length % 2));
  bytes.set(text(name));
  new DataView(bytes.buffer).setUint32(4, statedLength, true);
  bytes.set(body, 8);
  return bytes;
}

/** A RIFF file of chunks. */
export function riff(...chunks: readonly Uint8Array[]): Uint8Array {
  return container('RIFF', ...chunks);
}

/** A file of chunks under a container name. */
export function container(name: string, ...chunks: readonly Uint8Array[]): Uint8Array {
  return chunk(name, join(text('WAVE'), ...chunks));
}

/** Fields of a format chunk; a 16-bit mono file at 48 kHz where not said otherwise. */
export interface FormatFields {
  readonly tag?: number;
  readonly channels?: number;
  readonly sampleRateHz?: number;
  readonly bits?: number;
  readonly blockAlign?: number;
  readonly extension?: Uint8Array;
}

/** A format chunk. */
export function format(fields: FormatFields = {}): Uint8Array {
  const { tag = 1, channels = 1, sampleRateHz = 48_000, bits = 16, extension } = fields;
  const blockAlign = fields.blockAlign ?? (channels * bits) / 8;
  const body = new Uint8Array(16);
  const view = new DataView(body.buffer);
  view.setUint16(0, tag, true);
  view.setUint16(2, channels, true);
  view.setUint32(4, sampleRateHz, true);
  view.setUint32(8, sampleRateHz * blockAlign, true);
  view.setUint16(12, blockAlign, true);
  view.setUint16(14, bits, true);
  return chunk('fmt ', extension === undefined ? body : join(body, extension));
}

/** The extension of WAVE_FORMAT_EXTENSIBLE with its sub-format tag. */
export function extensible(subFormat: number, validBits: number): Uint8Array {
  const body = new Uint8Array(24);
  const view = new DataView(body.buffer);
  view.setUint16(0, 22, true);
  view.setUint16(2, validBits, true);
  view.setUint16(8, subFormat, true);
  body.set([0x00, 0x00, 0x00, 0x00, 0x10, 0x00, 0x80, 0x00, 0x00, 0xaa, 0x00, 0x38, 0x9b, 0x71], 10);
  return body;
}

/** Bytes one after the other. */
export function join(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** ASCII letters as bytes. */
export function text(letters: string): Uint8Array {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

/** Numbers in a binary form of so many bytes each. */
export function binary(
  values: readonly number[],
  size: number,
  write: (view: DataView, offset: number, value: number) => void,
): Uint8Array {
  const bytes = new Uint8Array(values.length * size);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => write(view, index * size, value));
  return bytes;
}
