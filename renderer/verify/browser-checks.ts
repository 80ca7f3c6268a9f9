import { verifyAsync } from '@noble/ed25519';
import type { BundleChecks } from '#core/record/bundle/bundle-checks.ts';

/** Whether this browser has what the checks are made of; old ones have not, and some not for files on disk. */
export function canCheck(): boolean {
  return 'crypto' in globalThis && 'subtle' in globalThis.crypto;
}

/** Hashes by the browser; signatures by a library, since not every browser knows Ed25519. */
export const browserChecks: BundleChecks = {
  sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))),
  verifyEd25519: async ({ publicKey, message, signature }) => {
    try {
      return await verifyAsync(signature, message, publicKey, { zip215: false });
    } catch {
      // Bytes that are no key or no signature prove nothing.
      return false;
    }
  },
};
