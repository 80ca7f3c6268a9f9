import { Buffer } from 'node:buffer';
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '#core/record/canonical-json.ts';

/** Form of an Ed25519 public key as JSON Web Key. */
export const publicJwkSchema = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });

/** An Ed25519 public key as JSON Web Key (RFC 8037). */
export type PublicJwk = z.output<typeof publicJwkSchema>;

/** The key of one bench (Ed25519, RFC 8032). Its private half never leaves the host and is never logged. */
export interface BenchKey {
  /** Thumbprint of the public key (RFC 7638, SHA-256, base64url). */
  readonly keyId: string;
  readonly publicJwk: PublicJwk;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
  /** Signature of 64 bytes; the same bytes always give the same one. */
  sign(bytes: Uint8Array): Uint8Array;
}

/** A new key by the system's own chance. */
export function createBenchKey(): BenchKey {
  return benchKeyOf(generateKeyPairSync('ed25519').privateKey);
}

/** The bench's key of a private key as PKCS#8 PEM text. @throws Error where it is none, or not of Ed25519 */
export function benchKeyFromPem(pem: string): BenchKey {
  return benchKeyOf(createPrivateKey(pem));
}

/** The private key as PKCS#8 PEM text, for a vault and nothing else. */
export function pemOfBenchKey({ privateKey }: BenchKey): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Thumbprint of a public key (RFC 7638: SHA-256 of its required members in order, base64url). */
export function thumbprint({ crv, kty, x }: PublicJwk): string {
  return createHash('sha256').update(canonicalJson({ crv, kty, x })).digest('base64url');
}

/** True where the bench's key made this signature (base64url) over the canonical JSON of the value. */
export function isSignedBy(key: Pick<BenchKey, 'publicKey'>, value: unknown, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64url');
  // Other letters can decode to the same bytes: one signature has one text.
  if (bytes.toString('base64url') !== signature) return false;
  return verify(null, Buffer.from(canonicalJson(value)), key.publicKey, bytes);
}

/** Signature (base64url) over the canonical JSON of a value. */
export function signatureOf(key: BenchKey, value: unknown): string {
  return Buffer.from(key.sign(Buffer.from(canonicalJson(value)))).toString('base64url');
}

function benchKeyOf(privateKey: KeyObject): BenchKey {
  const publicKey = createPublicKey(privateKey);
  const publicJwk = publicJwkSchema.parse(publicKey.export({ format: 'jwk' }));
  return {
    keyId: thumbprint(publicJwk),
    publicJwk,
    publicKey,
    privateKey,
    sign: (bytes) => new Uint8Array(sign(null, bytes, privateKey)),
  };
}
