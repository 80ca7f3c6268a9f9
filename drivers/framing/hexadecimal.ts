/** Longest piece of bytes that a rejection or reading shows; more is cut with `..`. */
const longestShownBytes = 64;

/** Bytes as two-digit hexadecimal words, cut after 64 bytes. */
export function hexadecimalOf(bytes: Uint8Array): string {
  const shown = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, longestShownBytes));
  const text = shown.toString('hex').replace(/..(?!$)/g, '$& ');
  return bytes.length > longestShownBytes ? `${text} ..` : text;
}
