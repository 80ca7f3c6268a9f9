const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64url without padding (RFC 4648 section 5). */
export function base64urlOf(bytes: Uint8Array): string {
  let text = '';
  let kept = 0;
  let bits = 0;
  for (const byte of bytes) {
    kept = (kept << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += letters[(kept >> bits) & 63] ?? '';
    }
    kept &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + (letters[(kept << (6 - bits)) & 63] ?? '');
}

/** Bytes of base64url; null for any text but the one that {@link base64urlOf} writes, spare bits included. */
export function bytesOfBase64url(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let kept = 0;
  let bits = 0;
  let filled = 0;
  for (const letter of text) {
    kept = ((kept << 6) | Math.max(0, letters.indexOf(letter))) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[filled++] = (kept >> bits) & 0xff;
  }
  return base64urlOf(bytes) === text ? bytes : null;
}

/** Bytes in lower-case hexadecimal. */
export function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
