/** Longest piece of bytes that a rejection or reading shows; more is cut with `..`. */
const longestShownBytes = 64;

const words = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Bytes as two-digit hexadecimal words, cut after 64 bytes. */
export function hexadecimalOf(bytes: Uint8Array): string {
  const shown = Math.min(bytes.length, longestShownBytes);
  let text = shown > 0 ? (words[bytes[0] ?? 0] ?? '') : '';
  for (let place = 1; place < shown; place += 1) text += ` ${words[bytes[place] ?? 0]}`;
  return bytes.length > longestShownBytes ? `${text} ..` : text;
}
