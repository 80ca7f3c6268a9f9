import { createHash, createPublicKey, verify } from 'node:crypto';
import { base64urlOf } from '#core/record/bundle/base64url.ts';
import type { BundleChecks, SignedBytes } from '#core/record/bundle/bundle-checks.ts';

/** Hashes and signatures by Node's own library. */
export const nodeChecks: BundleChecks = {
  sha256: (bytes) => Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest())),
  verifyEd25519: (signed) => Promise.resolve(isSigned(signed)),
};

function isSigned({ publicKey, message, signature }: SignedBytes): boolean {
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: base64urlOf(publicKey) };
    return verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature);
  } catch {
    // Bytes that are no key sign nothing.
    return false;
  }
}
