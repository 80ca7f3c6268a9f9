import { type SigningIdentity, signingIdentity } from '#host/sign/signing-identity.ts';
import { madeSigner, type SignerWish } from './certificate-maker.ts';

const known = new Map<string, SigningIdentity>();

/** The identity of a made signer at a moment, opened once: a file of keys takes long to open, as it should. */
export function madeIdentity(at: string, wish: SignerWish = {}): SigningIdentity {
  const words = JSON.stringify([at, wish]);
  const { p12, passphrase } = madeSigner(wish);
  const identity = known.get(words) ?? signingIdentity(p12, passphrase, new Date(at));
  known.set(words, identity);
  return identity;
}
