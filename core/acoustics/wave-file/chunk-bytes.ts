/** Four letters at an offset, as chunks are named. */
export function fourCharacters(bytes: Uint8Array, offset: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + 4));
}

/** A view over exactly these bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Text up to its first zero byte, each byte one character (ASCII and Latin-1; longer letters stay as their bytes). */
export function readText(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const used = end === -1 ? bytes : bytes.subarray(0, end);
  return Array.from(used, (byte) => String.fromCharCode(byte)).join('');
}

/** Writes ASCII text into at most `length` bytes, zeros after it; a letter outside ASCII becomes a question mark. */
export function writeAscii(bytes: Uint8Array, offset: number, text: string, length: number): void {
  const letters = Array.from(text).slice(0, length);
  for (const [index, letter] of letters.entries()) {
    const code = letter.charCodeAt(0);
    bytes[offset + index] = code >= 0x20 && code < 0x7f ? code : 0x3f;
  }
}

/** A whole chunk: name, length, body and, after an odd body, one zero byte. */
export function chunkOf(name: string, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(8 + body.length + (body.length % 2));
  writeAscii(bytes, 0, name, 4);
  viewOf(bytes).setUint32(4, body.length, true);
  bytes.set(body, 8);
  return bytes;
}

/** Bytes one after the other. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
