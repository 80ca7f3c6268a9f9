import { createHash, timingSafeEqual } from 'node:crypto';

/** True if two secrets are the same. Compares hashes, so that neither length nor first difference shows in the time taken. */
export function sameText(given: string, wanted: string): boolean {
  return timingSafeEqual(hash(given), hash(wanted));
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
