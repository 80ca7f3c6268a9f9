const controlBytes: Readonly<Record<string, number>> = { r: 0x0d, n: 0x0a, t: 0x09, '\\': 0x5c };

/** Bytes of a text as people type commands: `\r`, `\n`, `\t`, `\\` and `\xHH` stand for single bytes. */
export function escapedBytes(text: string): Uint8Array {
  const bytes = text.replace(
    /\\(?:x([0-9A-Fa-f]{2})|([rnt\\]))/g,
    (_, hex: string | undefined, letter: string) =>
      String.fromCharCode(hex === undefined ? (controlBytes[letter] ?? 0) : Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1');
}
