import { createHash } from 'node:crypto';
import { canonicalJson } from '#core/record/canonical-json.ts';

/** SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** SHA-256 of a value's canonical JSON (RFC 8785), in hexadecimal. */
export function sha256OfJson(value: unknown): string {
  return sha256(canonicalJson(value));
}
