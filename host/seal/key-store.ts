import { Buffer } from 'node:buffer';
import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { benchKeyFromPem, type PublicJwk, publicJwkSchema, thumbprint } from './bench-key.ts';
import type { KeyVault } from './key-vault.ts';

/** The key store of the operating system: what it seals, this person alone can open again, on this computer. */
export interface KeyStore {
  /** @throws Error where the key store refuses */
  seal(text: string): Uint8Array;
  /** @throws Error where it was not sealed here, or the key store refuses */
  open(sealed: Uint8Array): string;
}

/** Name of the file of a key that the key store has sealed. */
export const sealedKeyName = 'bench-key.sealed';

const sealedKeySchema = z.strictObject({
  format: z.literal('senyap-sealed-key/1'),
  /** In clear, so that what the key has signed can be checked without the key store. */
  publicJwk: publicJwkSchema,
  /** What the key store gave, base64. */
  sealed: z.string(),
});

/** The public half of a bench's key. */
export interface PublicBenchKey {
  readonly keyId: string;
  readonly publicJwk: PublicJwk;
  readonly publicKey: KeyObject;
}

/** A vault that keeps the private key in the key store of the operating system, and the public one beside it. */
export function keyStoreVault(store: KeyStore): KeyVault {
  return {
    fileName: sealedKeyName,
    unreadable: 'KEY_STORE_REFUSES',
    protect: (pem) => {
      const { publicJwk } = benchKeyFromPem(pem);
      const sealed = Buffer.from(store.seal(pem)).toString('base64');
      return `${canonicalJson({ format: 'senyap-sealed-key/1', publicJwk, sealed })}\n`;
    },
    reveal: (stored) => {
      const { publicJwk, sealed } = sealedKeySchema.parse(JSON.parse(stored));
      const pem = store.open(new Uint8Array(Buffer.from(sealed, 'base64')));
      if (benchKeyFromPem(pem).publicJwk.x !== publicJwk.x) throw new Error('another key was sealed');
      return pem;
    },
  };
}

/** The public half of a sealed key, which needs no key store. @throws Error where the text holds none */
export function publicKeyOfSealed(stored: string): PublicBenchKey {
  const { publicJwk } = sealedKeySchema.parse(JSON.parse(stored));
  const publicKey = createPublicKey({ key: publicJwk, format: 'jwk' });
  return { keyId: thumbprint(publicJwk), publicJwk, publicKey };
}
