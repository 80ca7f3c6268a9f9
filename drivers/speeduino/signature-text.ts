/** No signature is longer. */
export const longestSignature = 64;

const beginnings = ['speeduino ', 'Speeduino ', 'MS2', 'MS3'];

/** The text of a signature, without the zero that some units put behind it; null where the bytes are no text. */
export function signatureText(bytes: Uint8Array): string | null {
  if (bytes.length === 0 || bytes.length > longestSignature) return null;
  const text = Buffer.from(bytes).toString('latin1').replace(/\0+$/, '');
  return /^[\x20-\x7e]+$/.test(text) ? text.trim() : null;
}

/** Whether bytes can only be a signature, whatever was asked: no block of live values begins so. */
export function isPlainlySignature(bytes: Uint8Array): boolean {
  const text = signatureText(bytes);
  return text !== null && beginnings.some((beginning) => text.startsWith(beginning));
}
